import Foundation
import NumericCore
import Testing

/// One file of golden vectors.
struct ParityFile: CustomStringConvertible {
    let name: String
    let config: [String: Any]
    /// Everything the file holds, for kinds that are no outputs and gradients.
    let root: [String: Any]
    private let sections: [String: [String: Tensor]]

    var description: String { name }

    /// The folder of the repository, and the one that `WORKBOOK_PARITY_DIR` names.
    static var folders: [String] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let own = tests.appendingPathComponent("Fixtures/Parity").path
        let extra = ProcessInfo.processInfo.environment["WORKBOOK_PARITY_DIR"]
        return [own] + (extra.map { [$0] } ?? [])
    }

    static func paths() throws -> [String] {
        try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
                .filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0)" }
        }
    }

    init(path: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any], "\(path)")
        self.root = root
        name = root["name"] as? String ?? path
        config = root["config"] as? [String: Any] ?? [:]
        var sections: [String: [String: Tensor]] = [:]
        for key in ["parameters", "inputs", "outputs", "upstream", "gradients"] {
            for (name, value) in root[key] as? [String: Any] ?? [:] {
                let array = try #require(value as? [String: Any], "\(path): \(key).\(name)")
                let shape = try #require(array["shape"] as? [Int], "\(path): \(key).\(name)")
                let numbers = try #require(Self.flattened(array["data"]), "\(path): \(key).\(name)")
                sections[key, default: [:]][name] = Tensor(shape: shape, numbers)
            }
        }
        self.sections = sections
    }

    private static func flattened(_ value: Any?) -> [Float]? {
        if let number = value as? NSNumber { return [Float(number.doubleValue)] }
        guard let values = value as? [Any] else { return nil }
        return values.reduce(into: Optional([Float]())) { result, value in
            if let more = flattened(value) { result?.append(contentsOf: more) } else { result = nil }
        }
    }

    var inputs: [String: Tensor] { sections["inputs"] ?? [:] }
    var parameters: [String: Tensor] { sections["parameters"] ?? [:] }
    var outputs: [String: Tensor] { sections["outputs"] ?? [:] }
    var gradients: [String: Tensor] { sections["gradients"] ?? [:] }

    func parameter(_ name: String) throws -> Tensor { try get("parameters", name) }
    func input(_ name: String) throws -> Tensor { try get("inputs", name) }
    func upstream(_ name: String) throws -> Tensor { try get("upstream", name) }
    func has(_ section: String, _ name: String) -> Bool { sections[section]?[name] != nil }

    private func get(_ section: String, _ name: String) throws -> Tensor {
        try #require(sections[section]?[name], "\(self.name) has no \(section).\(name)")
    }

    func number(_ key: String) throws -> Double {
        try #require((config[key] as? NSNumber)?.doubleValue, "\(name) has no config.\(key)")
    }

    func integer(_ key: String) throws -> Int { Int(try number(key)) }

    func flag(_ key: String) -> Bool { (config[key] as? NSNumber)?.boolValue ?? false }

    /// How many steps of each row count, where the file has rows of different lengths.
    func lengths(_ key: String) -> [Int]? { config[key] as? [Int] }

    /// A [B, T] array of whole numbers.
    func integers(_ name: String) throws -> [[Int]] {
        let tensor = try input(name)
        return (0..<tensor.shape[0]).map { row in
            tensor.slice(axis: 0, at: row).scalars.map { Int($0) }
        }
    }

    /// Everything in `outputs` and `gradients` against what was computed, by name; what the file holds and
    /// was not computed is a failure too.
    func expect(outputs found: [String: Tensor], gradients foundGradients: [String: Tensor] = [:]) {
        for (name, expected) in outputs { compare(found[name], expected, "output \(name)") }
        for (name, expected) in gradients { compare(foundGradients[name], expected, "gradient \(name)") }
    }

    private func compare(_ found: Tensor?, _ expected: Tensor, _ what: String) {
        guard let found else {
            Issue.record("\(name): \(what) was not computed")
            return
        }
        #expect(found.shape == expected.shape, "\(name): shape of \(what)")
        guard found.shape == expected.shape else { return }
        let error = relativeError(found, expected)
        #expect(
            error.value <= 1e-5, "\(name): \(what) at \(error.index): \(error.found), not \(error.expected)")
    }
}

/// The largest difference, relative to the largest entry expected, and where it is.
func relativeError(
    _ found: Tensor, _ expected: Tensor
) -> (value: Float, index: Int, found: Float, expected: Float) {
    let largest = expected.scalars.reduce(0) { max($0, abs($1)) }
    var worst: (value: Float, index: Int, found: Float, expected: Float) = (0, 0, 0, 0)
    for (index, (one, other)) in zip(found.scalars, expected.scalars).enumerated() {
        let error = abs(one - other) / max(largest, 1e-6)
        // NaN compares false both ways: it must never pass.
        if !(error <= worst.value) { worst = (error.isNaN ? .infinity : error, index, one, other) }
    }
    return worst
}

/// Two results that must be the same but for rounding.
func expectClose(
    _ found: Tensor, _ expected: Tensor, within tolerance: Float = 1e-5, _ what: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(found.shape == expected.shape, "shape \(what)", sourceLocation: sourceLocation)
    guard found.shape == expected.shape else { return }
    let error = relativeError(found, expected)
    #expect(
        error.value <= tolerance, "\(what) at \(error.index): \(error.found), not \(error.expected)",
        sourceLocation: sourceLocation)
}
