import Foundation
import LabKit
import NumericCore
import TextTools

/// Takes frames out of the bytes that a lab's program sends. The program is foreign: everything is bounded, and no text of
/// its comes through with a character that a terminal might obey.
package struct FrameReader {
    /// Why a program is not listened to any longer, in a sentence.
    package struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
        package var description: String
    }

    private var line: [UInt8] = []
    private var received = 0
    private var count = 0

    /// More than any frame with weights has.
    static let longestLine = 24 << 20
    /// More than three minutes of frames have.
    static let mostBytes = 512 << 20
    static let mostFrames = 400_000
    static let longestText = 4096
    static let mostRows = 256
    static let mostTensors = 256

    /// A reader of a program that has sent nothing yet.
    package init() {}

    /// The frames that end in these bytes; throws ``Refusal`` at what no honest program sends.
    package mutating func frames(in bytes: [UInt8]) throws(Refusal) -> [Frame] {
        received += bytes.count
        guard received <= Self.mostBytes else {
            throw Refusal(description: "the program sent more than \(Self.mostBytes >> 20) MB of frames")
        }
        var frames: [Frame] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            line += rest[..<end]
            rest = rest[(end + 1)...]
            try checkLength()
            count += 1
            guard count <= Self.mostFrames else {
                throw Refusal(description: "the program sent more than \(Self.mostFrames) frames")
            }
            frames.append(try frame(line))
            line = []
        }
        line += rest
        try checkLength()
        return frames
    }

    private func checkLength() throws(Refusal) {
        guard line.count <= Self.longestLine else {
            throw Refusal(description: "frame \(count + 1) is longer than \(Self.longestLine >> 20) MB")
        }
    }

    private func frame(_ line: [UInt8]) throws(Refusal) -> Frame {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
            let frame = Fields(object).frame
        else {
            let shown = Self.safe(String(decoding: line.prefix(80), as: UTF8.self))
            throw Refusal(description: "frame \(count) is none that LabKit sends: \(shown)")
        }
        return frame
    }

    /// Text with U+FFFD for what a terminal might obey, but for line feeds.
    static func safe(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(longestText).map {
                    ($0.isUnsafe || $0.isInvisible) && $0 != "\n" ? "\u{FFFD}" : $0
                }))
    }
}

/// The members of one object of JSON.
private struct Fields {
    let values: [String: Any]

    init(_ values: [String: Any]) { self.values = values }

    var frame: Frame? {
        switch values["kind"] as? String {
        case "plan":
            guard let steps = whole("steps"), let wanted = whole("wanted"), let seconds = number("seconds")
            else { return nil }
            return .plan(steps: steps, wanted: wanted, secondsPerStep: seconds)
        case "step":
            guard let step = whole("step"), let loss = number("loss") else { return nil }
            return .step(step, loss: Float(loss), gradient: number("gradient").map { Float($0) })
        case "metric":
            guard let step = whole("step"), let value = number("value") else { return nil }
            return .metric(Float(value), step: step)
        case "other":
            guard let name = text("name"), let step = whole("step"), let value = number("value") else {
                return nil
            }
            return .other(String(name.prefix(40)), value: Float(value), step: step)
        case "flow":
            guard let step = whole("step"), let list = numbers(values["values"], most: 4096) else {
                return nil
            }
            return .flow(list, step: step)
        case "text":
            guard let title = text("title"), let text = text("text") else { return nil }
            return .text(title: title, text)
        case "table": return table
        case "heat": return heatMap
        case "weights": return weights
        case "problem":
            guard let message = text("message") else { return nil }
            return .problem(message, line: whole("line"))
        case "end":
            guard let steps = whole("steps"), let seconds = number("seconds"),
                let processor = number("processor"),
                let reason = (values["reason"] as? String).flatMap(EndReason.init(rawValue:))
            else { return nil }
            return .end(steps: steps, reason, seconds: seconds, processorSeconds: processor)
        default: return nil
        }
    }

    private var table: Frame? {
        guard let title = text("title"), let columns = texts(values["columns"], most: 32),
            let lists = values["rows"] as? [Any], lists.count <= FrameReader.mostRows
        else { return nil }
        var rows: [[String]] = []
        for list in lists {
            guard let row = texts(list, most: 32) else { return nil }
            rows.append(row)
        }
        return .table(title: title, columns: columns, rows: rows)
    }

    private var heatMap: Frame? {
        guard let title = text("title"), let rows = texts(values["rows"], most: FrameReader.mostRows),
            let columns = texts(values["columns"], most: FrameReader.mostRows),
            let lists = values["values"] as? [Any], lists.count == rows.count
        else { return nil }
        var found: [[Float]] = []
        for list in lists {
            guard let row = numbers(list, most: FrameReader.mostRows), row.count == columns.count else {
                return nil
            }
            found.append(row)
        }
        return .heatMap(title: title, rows: rows, columns: columns, values: found)
    }

    private var weights: Frame? {
        guard let step = whole("step"), let metric = number("metric"),
            let list = values["tensors"] as? [Any], list.count <= FrameReader.mostTensors
        else { return nil }
        var tensors: [NamedTensor] = []
        for item in list {
            guard let tensor = (item as? [String: Any]).flatMap({ Fields($0).tensor }),
                !tensors.contains(where: { $0.name == tensor.name })
            else { return nil }
            tensors.append(tensor)
        }
        return .weights(tensors, step: step, metric: Float(metric))
    }

    private var tensor: NamedTensor? {
        guard let name = text("name"), !name.isEmpty, name.utf8.count <= 200, !name.contains("\n"),
            let sizes = values["shape"] as? [Any], sizes.count <= 8,
            let data = (values["data"] as? String).flatMap({ Data(base64Encoded: $0) })
        else { return nil }
        var shape: [Int] = []
        var count = 1
        for size in sizes {
            guard let size = Self.whole(size),
                case let (product, overflow) = count.multipliedReportingOverflow(by: size),
                !overflow
            else { return nil }
            shape.append(size)
            count = product
        }
        guard data.count == count.multipliedReportingOverflow(by: 4).partialValue, count < 1 << 24 else {
            return nil
        }
        let bytes = Array(data)
        let numbers = (0..<count).map { index in
            Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(bytes[index * 4 + $1]) << (8 * UInt32($1)) })
        }
        return NamedTensor(name, Tensor(shape: shape, numbers))
    }

    private func text(_ key: String) -> String? { (values[key] as? String).map(FrameReader.safe) }

    private func texts(_ value: Any?, most: Int) -> [String]? {
        guard let list = value as? [Any], list.count <= most else { return nil }
        var texts: [String] = []
        for item in list {
            guard let text = item as? String else { return nil }
            texts.append(FrameReader.safe(text).replacingOccurrences(of: "\n", with: " "))
        }
        return texts
    }

    private func numbers(_ value: Any?, most: Int) -> [Float]? {
        guard let list = value as? [Any], list.count <= most else { return nil }
        var numbers: [Float] = []
        for item in list {
            guard let number = Self.number(item) else { return nil }
            numbers.append(Float(number))
        }
        return numbers
    }

    private func number(_ key: String) -> Double? { values[key].flatMap(Self.number) }

    private func whole(_ key: String) -> Int? { values[key].flatMap(Self.whole) }

    private static func number(_ value: Any) -> Double? {
        switch value {
        case let text as String: ["nan": .nan, "inf": .infinity, "-inf": -.infinity][text]
        case let number as NSNumber: number.doubleValue
        default: nil
        }
    }

    private static func whole(_ value: Any) -> Int? {
        guard let number = (value as? NSNumber)?.doubleValue, number >= 0, number <= 1e12,
            number == number.rounded()
        else { return nil }
        return Int(number)
    }
}
