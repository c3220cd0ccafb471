import NumericCore

extension Frame {
    /// One line of JSON, without its end. A number that JSON has no form for is text: "nan", "inf", "-inf".
    package var json: String {
        switch self {
        case .plan(let steps, let wanted, let seconds):
            Self.object(
                "plan", ["steps": "\(steps)", "wanted": "\(wanted)", "seconds": Self.number(seconds)])
        case .step(let step, let loss, let gradient):
            Self.object(
                "step",
                ["step": "\(step)", "loss": Self.number(loss), "gradient": gradient.map { Self.number($0) }])
        case .metric(let value, let step):
            Self.object("metric", ["step": "\(step)", "value": Self.number(value)])
        case .other(let name, let value, let step):
            Self.object(
                "other", ["step": "\(step)", "name": Self.string(name), "value": Self.number(value)])
        case .flow(let norms, let step):
            Self.object("flow", ["step": "\(step)", "values": Self.list(norms.map { Self.number($0) })])
        case .text(let title, let text):
            Self.object("text", ["title": Self.string(title), "text": Self.string(text)])
        case .table(let title, let columns, let rows):
            Self.object(
                "table",
                [
                    "title": Self.string(title), "columns": Self.list(columns.map(Self.string)),
                    "rows": Self.list(rows.map { Self.list($0.map(Self.string)) }),
                ])
        case .heatMap(let title, let rows, let columns, let values):
            Self.object(
                "heat",
                [
                    "title": Self.string(title), "rows": Self.list(rows.map(Self.string)),
                    "columns": Self.list(columns.map(Self.string)),
                    "values": Self.list(values.map { Self.list($0.map { Self.number($0) }) }),
                ])
        case .weights(let tensors, let step, let metric):
            Self.object(
                "weights",
                [
                    "step": "\(step)", "metric": Self.number(metric),
                    "tensors": Self.list(tensors.map(Self.tensor)),
                ])
        case .problem(let message, let line):
            Self.object("problem", ["message": Self.string(message), "line": line.map { "\($0)" }])
        case .end(let steps, let reason, let seconds, let processor):
            Self.object(
                "end",
                [
                    "steps": "\(steps)", "reason": Self.string(reason.rawValue),
                    "seconds": Self.number(seconds), "processor": Self.number(processor),
                ])
        }
    }

    private static func object(_ kind: String, _ values: KeyValuePairs<String, String?>) -> String {
        let parts = values.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }
        return "{\"kind\":\"\(kind)\"" + parts.map { "," + $0 }.joined() + "}"
    }

    private static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

    private static func number(_ value: some BinaryFloatingPoint & CustomStringConvertible) -> String {
        if value.isNaN { return "\"nan\"" }
        if value.isInfinite { return value < 0 ? "\"-inf\"" : "\"inf\"" }
        return value.description
    }

    private static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func tensor(_ tensor: NamedTensor) -> String {
        "{\"name\":\(string(tensor.name)),\"shape\":\(list(tensor.value.shape.map { "\($0)" })),\"data\":\""
            + Base64.text(of: tensor.value.scalars) + "\"}"
    }
}
