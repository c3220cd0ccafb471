import ArgumentParser
import ConsoleOutput
import CourseAudit
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
                Every stub compiles and fails as unwritten and is the one its solution gives. Every solution and every \
                file in right/ passes on 20 seeds; every mistake is judged wrong and named on each, and no two answer \
                alike. A task's signature and table are the solution's, and its examples give what it says. Tasks have \
                three hints, links resolve, quizzes parse, formulas and figures can be shown, and every `swift run` \
                block prints what stands below it. Problems are lines that an editor can jump to, each with a way to \
                mend it; the exit status is 0 only without errors.

                A lesson or exercise in order is not proved again until one of its files changes, or the workbook, or \
                the compiler. What is remembered lies in the user's cache folder and may be deleted.

                Examples:
                  workbook author check
                  workbook author check edit-distance
                  workbook author check --seeds 3 edit-distance    while writing it
                  workbook author check --all      everything anew, on 200 seeds
                """)

        /// What holds on so many is taken to hold.
        private static let usualSeeds = 20

        @Argument(help: "Exercises to check alone; by default the whole course.")
        var exercises: [String] = []

        @Flag(help: "Prove everything anew, on 200 seeds in place of 20.")
        var all = false

        @Option(
            help: ArgumentHelp(
                "Judge on this many seeds. What held on fewer than 20 is not remembered, and on more everything is "
                    + "proved anew.", valueName: "number"))
        var seeds: Int?

        @Option(help: "How many things to check at once; by default as many as there are cores.")
        var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

        @OptionGroup var location: CourseOptions
        @OptionGroup var display: DisplayOptions

        func validate() throws {
            if let seeds, !(1...10_000).contains(seeds) {
                throw ValidationError("--seeds is \(seeds); give a number from 1 to 10000.")
            }
            if all, seeds != nil { throw ValidationError("--all has its own seeds: leave --seeds out.") }
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
            let count = seeds ?? (all ? 200 : Self.usualSeeds)
            let audit = CourseAudit(course: course, grader: grader, seedCount: UInt64(count))
            var run = AuditRun(
                audit, records: ProofRecords(course: course.root), provesAll: count > Self.usualSeeds,
                remembers: count >= Self.usualSeeds, jobs: jobs)
            let progress = ProgressLine()
            defer { progress.clear() }
            try run.prove(chosen) { count in
                progress.expect(count)
                return { progress.didStart($0) }
            }
            progress.clear()
            for problem in run.problems { try console.line(problem.description) }
            let errors = run.problems.count { $0.severity == .error }
            try console.line(run.summary, Style(errors == 0 ? .success : .failure))
            if errors > 0 { throw ExitCode.failure }
        }
    }
}
