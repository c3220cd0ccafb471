import ArgumentParser
import CourseCatalog
import ExerciseChecks
import Foundation
import Grader
import LessonReader
import ProgressStore
import Terminal

/// `workbook grade`
struct GradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: "Judge an exercise: compile it, run it in a sandbox, compare it with the reference.",
        discussion: """
            Without an exercise: the one you are on. The exit status is 0 only for a pass.

            Examples:
              workbook grade
              workbook grade rnn-step
              workbook grade rnn-step --seed 8123      the same inputs again
              workbook grade rnn-step --file other.swift --json
            """)

    @Argument(help: "An exercise; by default the one you are on.")
    var exercise: String?

    @Option(
        help: "Judge this file in place of the exercise's own; nothing is recorded.",
        completion: .file(extensions: ["swift"]))
    var file: String?

    @Flag(help: "Print one line of JSON in place of the report.")
    var json = false

    @Option(help: "Draw the inputs from this seed, as an earlier report named it.")
    var seed: UInt64?

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    /// The exit status when the grader itself was at fault.
    static let graderFailed = ExitCode(2)

    func run() throws {
        let course = try location.load()
        let console = display.console
        // Opened when first needed: judging a file of somebody else's writes nothing anywhere.
        let store = file == nil || exercise == nil ? try ProgressStore(at: course.root) : nil
        let chosen =
            try exercise.map { try course.exercise(named: $0) }
            ?? Itinerary(course: course, store: store!).currentExercise()
        let path = file ?? chosen.stubPath
        let shownPath = file ?? course.relative(path)
        let report = try judge(chosen, path: path, shownPath: shownPath)
        if file == nil {
            try store?.record(Attempt(report))
            // Naming an exercise makes it the one that `hint` and the next bare `grade` mean.
            if exercise != nil { try store?.record(Event(.exerciseOpened, subject: chosen.id)) }
        }
        if json {
            try console.write(report.json + "\n")
        } else {
            try GradeReportPage(report: report, course: course, exercise: chosen, console: console)
                .show(isRecorded: file == nil, store: store)
        }
        switch report.verdict {
        case .pass: return
        case .graderError: throw Self.graderFailed
        default: throw ExitCode.failure
        }
    }

    /// A report whatever happens: a fault of the grader becomes a report that says so.
    private func judge(_ exercise: Exercise, path: String, shownPath: String) throws -> GradeReport {
        let seed = seed ?? UInt64.random(in: 1...9_999_999)
        let submission: Submission
        do {
            submission = try Submission(path: path, shownAs: shownPath)
        } catch {
            let reset = file == nil ? " `workbook reset \(exercise.id)` brings the stub back." : ""
            return .ungradable(
                exercise.id, file: shownPath, seed: seed, problem: "\(shownPath): \(error.problem).\(reset)")
        }
        do {
            guard let check = CheckRegistry.check(for: exercise.id) else {
                throw GraderError.noCheck(exercise: exercise.id)
            }
            let grader = try Grader { Console.aside($0) }
            return try grader.grade(submission, with: check, seed: seed)
        } catch {
            return .graderFault(exercise.id, submission, seed: seed, problem: "\(error)")
        }
    }
}

extension Attempt {
    /// The record of a graded submission, with the source as it was judged.
    init(_ report: GradeReport) {
        self.init(
            exercise: report.exercise, verdict: report.verdict.rawValue,
            misconception: report.misconception?.id, seed: report.seed, isolation: report.isolation.rawValue,
            sha256: report.sha256, source: report.source, report: report.json,
            compileMilliseconds: Int((report.compileSeconds * 1000).rounded()),
            runMilliseconds: Int((report.runSeconds * 1000).rounded()))
    }
}
