/// The Test Anything Protocol, version 14: a line for each submission, and what is wrong in a YAML block below it.
///
/// A fault of the grader is neither ok nor a failure of the learner's: its line is skipped, and the stream bails out.
struct TAPWriter: ReportWriter {
    private var bail: String?

    func begin(count: Int) -> String { "TAP version 14\n1..\(count)\n" }

    mutating func entry(_ entry: ReportEntry, number: Int) -> String {
        let description = Self.description("\(entry.exercise) \(entry.file)")
        guard entry.verdict != .graderError else {
            if bail == nil { bail = entry.summary }
            return "not ok \(number) - \(description) # SKIP \(Self.description(entry.summary))\n"
        }
        guard entry.outcome != .passed else { return "ok \(number) - \(description)\n" }
        var fields: [(String, String)] = [
            ("message", FormatText.quoted(entry.summary)), ("severity", "fail"),
            ("verdict", entry.verdict.rawValue), ("seed", "\(entry.seed)"),
        ]
        if let line = entry.line { fields.append(("line", "\(line)")) }
        fields.append(("report", FormatText.quoted(entry.page)))
        let block = fields.map { "  \($0.0): \($0.1)\n" }.joined()
        return "not ok \(number) - \(description)\n  ---\n\(block)  ...\n"
    }

    func mark(_ mark: QuizMark, number: Int) -> String {
        let line = "\(mark.passed ? "ok" : "not ok") \(number) - \(Self.description(mark.name))\n"
        return mark.passed ? line : line + "  ---\n  message: \(FormatText.quoted(mark.sentence))\n  ...\n"
    }

    func end() -> String {
        bail.map { "Bail out! \(FormatText.oneLine($0))\n" } ?? ""
    }

    /// A description is one line, and a hash in it begins no directive.
    static func description(_ text: String) -> String {
        FormatText.escaped(FormatText.oneLine(text)) { $0 == "\\" ? "\\\\" : $0 == "#" ? "\\#" : nil }
    }
}
