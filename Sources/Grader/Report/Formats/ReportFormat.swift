/// The forms in which reports are written for people and for other programs.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// As a learner reads them; not written by a ``ReportWriter``.
    case text
    /// One JSON object a line, one line a submission.
    case json
    /// JUnit's XML, as continuous integration reads it.
    case junit
    /// Gradescope's results.json.
    case gradescope
    /// The results.json of a PrairieLearn external grader.
    case prairielearn
    /// GitHub's workflow commands: annotations on the learner's file.
    case github
    /// The Test Anything Protocol, version 14, which readers of version 13 understand.
    case tap

    /// What writes this format; nil for ``text``.
    package func writer(visibility: GradescopeVisibility = .visible) -> (any ReportWriter)? {
        switch self {
        case .text: nil
        case .json: JSONLinesWriter()
        case .junit: JUnitWriter()
        case .gradescope: GradescopeWriter(visibility: visibility)
        case .prairielearn: PrairieLearnWriter()
        case .github: GitHubWriter()
        case .tap: TAPWriter()
        }
    }

    /// Whether the format's readers are those who grade others.
    package var isForOthersWork: Bool { self == .gradescope || self == .prairielearn }
}

/// Writes the reports of one run, one after another. Each function returns what is to be written at once.
package protocol ReportWriter: Sendable {
    /// What stands before the first of `count` entries.
    mutating func begin(count: Int) -> String
    /// One entry; `number` counts from 1.
    mutating func entry(_ entry: ReportEntry, number: Int) -> String
    /// The mark of a quiz, counted like an entry.
    mutating func mark(_ mark: QuizMark, number: Int) -> String
    /// What stands after the last.
    mutating func end() -> String
}

/// Reports as JSON lines.
struct JSONLinesWriter: ReportWriter {
    func begin(count: Int) -> String { "" }
    func entry(_ entry: ReportEntry, number: Int) -> String { entry.json + "\n" }
    func mark(_ mark: QuizMark, number: Int) -> String { FormatText.json(["quiz": mark]) + "\n" }
    func end() -> String { "" }
}
