import Diagnostics
import Foundation
import LessonMarkup
import NumericCore
import SubmissionRuntime

/// Cases that stand in a JSON file: worked examples and numbers from other programs.
package struct FixedCase: Sendable, Equatable {
    /// In the order of the function's parameters.
    package var inputs: [WireValue]
    /// In the order of its results.
    package var results: [WireValue]
    /// What it is, for a report.
    package var say: String
}

extension CheckFile {
    /// The most bytes of a file of fixed cases.
    package static let mostFixedBytes = 4 << 20

    /// Reads the file that `fixed` names.
    ///
    /// - Throws: what is wrong with it.
    package func fixedCases(_ json: Data, file: String) throws(Diagnostic) -> [FixedCase] {
        func problem(_ message: String, _ fix: String) -> Diagnostic {
            Diagnostic(.error, file: file, line: 1, message: message, fix: fix)
        }
        guard json.count <= Self.mostFixedBytes else {
            throw problem("the file is larger than 4 MB", "Keep fewer cases")
        }
        let form = "Write [{\"inputs\": {…}, \"results\": {…}, \"say\": \"…\"}]"
        guard let list = try? JSONSerialization.jsonObject(with: json) as? [[String: Any]], !list.isEmpty
        else {
            throw problem("it is no JSON list of cases", form)
        }
        var cases: [FixedCase] = []
        for (number, item) in list.enumerated() {
            let name = "case \(number + 1)"
            if let unknown = item.keys.sorted().first(where: { !["inputs", "results", "say"].contains($0) }) {
                throw problem("\(name): unknown key `\(unknown)`", form)
            }
            guard let inputs = item["inputs"] as? [String: Any] else {
                throw problem("\(name) has no inputs", form)
            }
            // A lone result may stand without a name.
            let isLone = entryPoint.results.count == 1 && entryPoint.results[0].label.isEmpty
            guard let results = isLone ? item["results"].map({ ["": $0] }) : item["results"] as? [String: Any]
            else {
                throw problem("\(name) has no results", form)
            }
            var read: [[WireValue]] = []
            for (values, wanted) in [
                (inputs, entryPoint.parameters.map { ($0.label, $0.type) }),
                (results, entryPoint.results.map { ($0.label, $0.type) }),
            ] {
                var list: [WireValue] = []
                for (label, type) in wanted {
                    guard let value = values[label].flatMap({ WireValue(json: $0, type: type) }) else {
                        throw problem(
                            "\(name): `\(label.isEmpty ? "results" : label)` is missing, or no \(type)",
                            "A Tensor is nested lists, or {\"shape\": [2, 3], \"data\": […]}")
                    }
                    list.append(value)
                }
                if let unknown = values.keys.sorted().first(where: { key in !wanted.contains { $0.0 == key } }
                ) {
                    throw problem(
                        "\(name): there is no `\(unknown)` in \(entryPoint.signature)", "Take it out")
                }
                read.append(list)
            }
            cases.append(FixedCase(inputs: read[0], results: read[1], say: item["say"] as? String ?? ""))
        }
        return cases
    }
}

extension WireValue {
    /// A value of a Swift type from parsed JSON; nil where it is none.
    init?(json: Any, type: String) {
        switch type {
        case "Tensor":
            guard let tensor = Self.tensor(json) else { return nil }
            self = .tensor(tensor)
        case "Bool":
            guard let number = json as? NSNumber, Self.isBool(number) else { return nil }
            self = .bool(number.boolValue)
        case "Int":
            guard let number = Self.whole(json) else { return nil }
            self = .int(number)
        case "Float":
            guard let number = Self.number(json) else { return nil }
            self = .float(number)
        case "String":
            guard let text = json as? String else { return nil }
            self = .text(text)
        case "[Int]":
            guard let list = json as? [Any] else { return nil }
            let numbers = list.compactMap(Self.whole)
            guard numbers.count == list.count else { return nil }
            self = .ints(numbers)
        case "[Float]":
            guard let list = json as? [Any] else { return nil }
            let numbers = list.compactMap(Self.number)
            guard numbers.count == list.count else { return nil }
            self = .floats(numbers)
        case "[String]":
            guard let list = json as? [String] else { return nil }
            self = .texts(list)
        default: return nil
        }
    }

    private static func isBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

    private static func number(_ json: Any) -> Float? {
        guard let number = json as? NSNumber, !isBool(number) else { return nil }
        let float = Float(number.doubleValue)
        return float.isFinite ? float : nil
    }

    private static func whole(_ json: Any) -> Int? {
        guard let number = json as? NSNumber, !isBool(number), let whole = Int(exactly: number.doubleValue)
        else {
            return nil
        }
        return whole
    }

    private static func tensor(_ json: Any) -> Tensor? {
        if let map = json as? [String: Any] {
            guard let shape = (map["shape"] as? [Any])?.compactMap(whole), let data = map["data"] as? [Any],
                shape.count == (map["shape"] as? [Any])?.count, shape.count <= 8,
                shape.allSatisfy({ $0 >= 0 && $0 <= 1 << 24 })
            else { return nil }
            let numbers = data.compactMap(number)
            let product = shape.reduce(1.0) { $0 * Double($1) }
            guard numbers.count == data.count, product == Double(numbers.count) else { return nil }
            return Tensor(shape: shape, numbers)
        }
        guard let (shape, numbers) = nested(json, depth: 0) else { return nil }
        return Tensor(shape: shape, numbers)
    }

    private static func nested(_ json: Any, depth: Int) -> (shape: [Int], numbers: [Float])? {
        if let number = number(json) { return ([], [number]) }
        guard depth < 8, let list = json as? [Any], !list.isEmpty else { return nil }
        var numbers: [Float] = []
        var inner: [Int]?
        for item in list {
            guard let part = nested(item, depth: depth + 1), inner == nil || inner == part.shape else {
                return nil
            }
            inner = part.shape
            numbers += part.numbers
        }
        return ([list.count] + (inner ?? []), numbers)
    }
}
