import ArgumentParser
import CourseCatalog
import Foundation
import Grader
import LessonMarkup
import Terminal

extension AuthorCommand {
    /// `workbook author check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Prove that a course is in order.",
            usage: "workbook author check [<exercise> ...] [<option> ...]",
            discussion: """
                Every stub compiles and fails as unwritten, every solution passes, every stub is the one its solution \
                gives, every misconception is judged wrong and named, tasks have three hints, links resolve, quizzes \
                parse, formulas and figures can be shown, and every `swift run` block prints what stands below it. Problems are lines that an editor can \
                jump to, each with a way to mend it; the exit status is 0 only without errors.

                Examples:
                  workbook author check
                  workbook author check edit-distance
                """)

        @Argument(help: "Exercises to check alone; by default the whole course.")
        var exercises: [String] = []

        @Option(help: "How many things to check at once; by default as many as there are cores.")
        var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func validate() throws {
            if !(1...256).contains(jobs) {
                throw ValidationError("--jobs is \(jobs); give a number from 1 to 256.")
            }
        }

        func run() throws {
            let course = try location.load()
            let console = display.console
            let chosen = try exercises.map { try course.exercise(named: $0) }
            let grader: Grader
            do {
                grader = try Grader { Console.aside($0) }
            } catch {
                Console.aside("Nothing can be compiled: \(error)")
                throw GradeCommand.graderFailed
            }
            let check = CourseCheck(course: course, grader: grader)
            let steps = chosen.isEmpty ? check.allSteps : chosen.flatMap(check.steps(for:))
            let progress = ProgressLine(count: steps.count)
            let found = try ParallelSteps.run(steps, jobs: jobs) { progress.didFinish($0.name) }
            progress.clear()
            let problems = Self.inOrder(found.flatMap(\.self), of: course)
            for problem in problems { try console.line(problem.description) }
            let errors = problems.count { $0.severity == .error }
            let warnings = problems.count - errors
            try console.line(
                problems.isEmpty
                    ? "\(steps.count) things checked; all is well."
                    : "\(steps.count) things checked: \(errors.counted("error")), "
                        + "\(warnings.counted("warning")).",
                Style(errors == 0 ? .success : .failure))
            if errors > 0 { throw ExitCode.failure }
        }

        /// By file and line, each once: two steps may see the same trouble.
        private static func inOrder(_ problems: [Diagnostic], of course: Course) -> [Diagnostic] {
            var unique: [Diagnostic] = []
            for problem in problems
            where !unique.contains(where: {
                ($0.file, $0.line, $0.message) == (problem.file, problem.line, problem.message)
            }) {
                unique.append(problem)
            }
            return unique.sorted { ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0) }
        }
    }
}

/// "checking 12 of 40: rnn-step, solution", rewritten in place; silent where standard error is no terminal.
private final class ProgressLine: Sendable {
    private let count: Int
    private let isShown: Bool
    private let lock = NSLock()
    nonisolated(unsafe) private var finished = 0

    init(count: Int) {
        self.count = count
        let term = ProcessInfo.processInfo.environment["TERM"] ?? ""
        isShown = isatty(STDERR_FILENO) == 1 && !term.isEmpty && term != "dumb"
    }

    func didFinish(_ name: String) {
        lock.withLock {
            finished += 1
            write("\r\u{1B}[K\(finished) of \(count): \(SafeText.defused(name, ascii: false).prefix(60))")
        }
    }

    func clear() { write("\r\u{1B}[K") }

    private func write(_ text: String) {
        guard isShown else { return }
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
