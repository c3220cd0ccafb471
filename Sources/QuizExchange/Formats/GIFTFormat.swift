import Diagnostics
import LessonMarkup

/// Moodle's GIFT: text with `::names::`, answers in braces, `=` before right ones, `~` before wrong ones and `#` before
/// what is said to them (https://docs.moodle.org/en/GIFT_format).
package struct GIFTFormat: ExchangeFormat {
    package init() {}

    package var title: String { "GIFT" }

    package func write(_ questions: [ExchangedQuestion]) -> ExportedQuiz {
        var writer = GIFTWriter()
        let texts = questions.compactMap { writer.text($0) }
        return ExportedQuiz(
            files: [ExchangeText(file: "quiz.gift", text: texts.joined(separator: "\n"))],
            losses: writer.losses)
    }

    package func read(_ texts: [ExchangeText]) throws(Diagnostic) -> ImportedQuiz {
        var result = ImportedQuiz()
        for text in texts {
            var reader = GIFTReader(file: text.file)
            try reader.read(text.text)
            result.questions += reader.result.questions
            result.losses += reader.result.losses
            result.diagnostics += reader.result.diagnostics
        }
        return result
    }
}

/// The signs of GIFT, and how they are written when they mean themselves.
enum GIFTEscapes {
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        ":": "\u{F0001}", "#": "\u{F0002}", "=": "\u{F0003}", "{": "\u{F0004}", "}": "\u{F0005}",
        "~": "\u{F0006}",
        "n": "\u{F0007}", "\\": "\u{F0008}",
    ]
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{F0001}": ":", "\u{F0002}": "#", "\u{F0003}": "=", "\u{F0004}": "{", "\u{F0005}": "}",
        "\u{F0006}": "~",
        "\u{F0007}": "\n", "\u{F0008}": "\\",
    ]

    /// The text with a private sign for every one that is escaped, so that the others can be looked for.
    static func hidden(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                if let sign = signs[scalar] {
                    result.append(sign)
                } else {
                    result.append("\\")
                    result.append(scalar)
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(plain[scalar] == nil ? scalar : "\u{FFFD}")
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }

    /// What a text with private signs says.
    static func shown(_ text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { plain[$0] ?? $0 }))
    }

    /// A text as it is written: on one line, with a backslash before every sign.
    static func written(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "#", "=", "~", "{", "}", ":":
                result.append("\\")
                result.append(scalar)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
