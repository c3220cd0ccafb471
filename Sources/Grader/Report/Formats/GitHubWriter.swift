import Foundation

/// GitHub's workflow commands: an annotation for each submission, at the learner's own line where it is known.
///
/// The runner takes any line that begins with `::` for a command, so everything a learner wrote is escaped as the
/// runner unescapes it, and stays on the line of the command it belongs to.
struct GitHubWriter: ReportWriter {
    func begin(count: Int) -> String { "" }
    func end() -> String { "" }

    func entry(_ entry: ReportEntry, number: Int) -> String {
        let passed = entry.outcome == .passed
        var properties: [(String, String)] = []
        // A fault of the grader belongs to nobody's file.
        if entry.verdict != .graderError {
            properties.append(("file", entry.file))
            if let line = entry.line, line > 0 { properties.append(("line", "\(line)")) }
        }
        properties.append(("title", "\(entry.exercise): \(entry.verdict.rawValue)"))
        let list = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
        let message = passed ? entry.summary : "\(entry.summary)\n\n\(entry.page)"
        return "::\(passed ? "notice" : "error") \(list)::\(Self.data(message))\n"
    }

    func mark(_ mark: QuizMark, number: Int) -> String {
        "::\(mark.passed ? "notice" : "error") title=\(Self.property(mark.name))::\(Self.data(mark.sentence))\n"
    }

    /// A message: the runner turns these three back.
    static func data(_ text: String) -> String {
        FormatText.escaped(withoutOldCommands(text)) { escapes[$0] }
    }

    /// A property's value, in which a comma or a colon would end it.
    static func property(_ text: String) -> String {
        FormatText.escaped(withoutOldCommands(FormatText.oneLine(text))) {
            escapes[$0] ?? propertyEscapes[$0]
        }
    }

    /// The runner's older commands begin with `##[` anywhere in a line.
    private static func withoutOldCommands(_ text: String) -> String {
        text.replacingOccurrences(of: "##[", with: "##\u{200B}[", options: .literal)
    }

    private static let escapes: [Unicode.Scalar: String] = ["%": "%25", "\r": "%0D", "\n": "%0A"]
    private static let propertyEscapes: [Unicode.Scalar: String] = [":": "%3A", ",": "%2C"]
}
