import ConsoleOutput
import CourseCatalog
import Grader
import ProgressStore
import ReportPages
import Terminal

/// Writes reports in the format asked for, as they come.
struct ReportSink {
    private let course: Course
    private let console: Console
    private let count: Int
    private let format: ReportFormat
    private var writer: (any ReportWriter)?
    private var number = 0
    /// Of each that did not pass: the verdict, the file, and the mistake where it has a name.
    private var failed: [(verdict: String, file: String)] = []
    private(set) var passes = 0
    private(set) var graderFailures = 0

    init(course: Course, console: Console, format: ReportFormat, visibility: GradescopeVisibility, count: Int)
    {
        self.course = course
        self.console = console
        self.count = count
        self.format = format
        writer = format.writer(visibility: visibility)
    }

    mutating func begin() throws {
        let count = count
        if let text = writer?.begin(count: count) { try console.write(text) }
    }

    /// Writes one report. `store` is the learner's own progress, for what comes next; nil for other people's files.
    mutating func add(_ report: GradeReport, on work: GradingJob, store: ProgressStore?) throws {
        number += 1
        switch report.verdict {
        case .pass: passes += 1
        case .graderError: graderFailures += 1
        default: break
        }
        if report.verdict != .pass {
            let mistake = (report.misconception?.id ?? report.nearMiss?.id).map { ": \($0)" } ?? ""
            failed.append((report.verdict.rawValue, report.file + mistake))
        }
        if writer == nil {
            try GradeReportPage(report: report, course: course, exercise: work.exercise, console: console)
                .show(store: store)
        } else {
            let entry = ReportEntry(report, page: format == .json ? "" : try page(of: report, on: work))
            let number = number
            if let text = writer?.entry(entry, number: number) { try console.write(text) }
        }
    }

    /// Writes the mark of a quiz.
    mutating func add(_ mark: QuizMark) throws {
        number += 1
        if mark.passed { passes += 1 } else { failed.append(("quiz", "\(mark.lesson): \(mark.sentence)")) }
        guard writer != nil else {
            let (right, wrong) = console.capabilities.isUnicode ? ("✓", "✗") : ("+", "x")
            try console.line()
            try console.line(
                "\(mark.passed ? right : wrong) \(mark.name): \(mark.sentence)",
                Style(mark.passed ? .success : .failure))
            return
        }
        let number = number
        if let text = writer?.mark(mark, number: number) { try console.write(text) }
    }

    mutating func end() throws {
        if let text = writer?.end() {
            try console.write(text)
            if graderFailures > 0 { sayGraderFailed() }
            return
        }
        guard count > 1 else { return }
        try console.line()
        try console.line("\(passes) of \(count) passed.", Style(passes == count ? .success : .failure))
        let column = (failed.map(\.verdict.count).max() ?? 0) + 2
        for entry in failed {
            let verdict = entry.verdict + String(repeating: " ", count: column - entry.verdict.count)
            try console.line("  \(verdict)\(entry.file)")
        }
    }

    /// The report as a learner reads it, without colours, at the width of a terminal.
    private func page(of report: GradeReport, on work: GradingJob) throws -> String {
        let capture = Console.Capture()
        let plain = Console(capabilities: Capabilities(), capture: capture)
        try GradeReportPage(report: report, course: course, exercise: work.exercise, console: plain)
            .show(store: nil)
        return capture.text.drop { $0.isNewline } + ""
    }

    private func sayGraderFailed() {
        let consequence = format == .gradescope ? " No result was written: it would have been a zero." : ""
        Console.aside(
            "The grader itself failed on \(graderFailures) of \(count).\(consequence) `workbook doctor` looks for the "
                + "cause.")
    }
}
