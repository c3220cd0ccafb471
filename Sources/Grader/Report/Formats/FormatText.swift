import Foundation
import TextTools

/// Text of a learner's made fit for a format, so that it can neither break it nor forge a line of it.
enum FormatText {
    /// One line: every line end and control character becomes a space.
    static func oneLine(_ text: String) -> String {
        let spaced = text.unicodeScalars.map { isLineEndOrControl($0) ? " " : $0 }
        return String(String.UnicodeScalarView(spaced)).trimmingCharacters(in: .whitespaces)
    }

    /// Text with some scalars spelled otherwise. By scalars, since a mark that combines with one would hide it from a
    /// search by characters, and so would the other half of a CR LF.
    static func escaped(_ text: String, _ spelling: (Unicode.Scalar) -> String?) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let spelled = spelling(scalar) {
                result += spelled
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// At most `bytes` bytes of UTF-8, cut between characters and saying so.
    static func cut(_ text: String, to bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: bytes)
        while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return text[..<end] + "…"
    }

    private static func isLineEndOrControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isControl || scalar.isSeparator
    }

    /// Text for an XML element or a quoted attribute. Characters that XML 1.0 has no way to write become U+FFFD.
    static func xml(_ text: String, isAttribute: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"" where isAttribute: result += "&quot;"
            // Literal ones would be normalised to spaces in an attribute.
            case "\n" where isAttribute: result += "&#10;"
            case "\t" where isAttribute: result += "&#9;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            default: result.unicodeScalars.append(isXML(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    /// XML 1.0's Char, without the C1 controls that it discourages and carriage returns, which parsers rewrite.
    private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isControl && scalar.value & 0xFFFE != 0xFFFE
    }

    /// A JSON string, quotes included. It is a double-quoted YAML scalar too, and always one line.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            // YAML wants these escaped or takes them for line ends.
            case _ where isLineEndOrControl(scalar), "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                result += "\\u" + String(format: "%04x", scalar.value)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A value as JSON, keys sorted and in snake case, on one line.
    static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        // Strings, finite numbers and booleans only: encoding them cannot fail.
        let text = String(decoding: try! encoder.encode(value), as: UTF8.self)
        // JSON allows them as they are, and some readers take them for line ends.
        return escaped(text) {
            ["\u{2028}", "\u{2029}"].contains($0) ? String(format: "\\u%04x", $0.value) : nil
        }
    }

    /// Seconds with three decimals.
    static func seconds(_ value: Double) -> String {
        String(format: "%.3f", max(0, value))
    }
}
