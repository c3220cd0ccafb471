import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Foundation
import Grader
import LessonReader
import ProgressStore
import QuizBank
import Sandbox
import Terminal

/// `workbook grade`
struct GradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: "Judge an exercise: compile it, run it in a sandbox, compare it with the reference.",
        usage: "workbook grade [<exercise or file> ...] [<option> ...]",
        discussion: """
            Without an exercise: the one you are on. That is the last one you opened or graded, as long as it has not \
            passed as it is now; then the next one that never passed; and in a finished course the last one again. \
            `watch`, `hint` and `reset` mean the same one.

            The exit status is 0 only when all pass, and 2 when the grader itself failed.

            A lesson's name marks all of it, its exercises and its quiz. A quiz counts by the best complete time through it, and \
            passes with 80 of 100 right at once.

            A word with a / in it, or one that ends in .swift, is a path. A file outside the course is somebody else's answer to the exercise of that name. It is judged \
            only where the sandbox has namespaces of its own (see --isolation), and nothing is recorded.

            Examples:
              workbook grade
              workbook grade edit-distance
              workbook grade edit-distance --seed 8123      the same inputs again
              workbook grade edit-distance --file other.swift --json
              workbook grade 02-edit-distance               a whole lesson
              workbook grade --all --format junit > report.xml
              workbook grade class/*/edit_distance.swift --format json
            """)

    @Argument(
        help: "Exercises, lessons, or files named like them; by default the exercise you are on.",
        completion: .file(extensions: ["swift"]))
    var exercises: [String] = []

    @Flag(help: "Judge every exercise of the course.")
    var all = false

    @Option(
        help: "Judge this file in place of the exercise's own; nothing is recorded.",
        completion: .file(extensions: ["swift"]))
    var file: String?

    @Flag(help: "Print one line of JSON in place of the report, as --format json does.")
    var json = false

    @Option(help: "How to write reports: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: ReportFormat = .text

    @Option(
        help: "When students see a Gradescope result: visible, hidden, after_due_date or after_published.")
    var visibility: GradescopeVisibility = .visible

    @Option(help: "Draw the inputs from this seed, as an earlier report named it.")
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            """
            The sandbox that must be there: namespaces, limits or any. By default any for your own files, and \
            namespaces for other people's, for gradescope and for prairielearn.
            """))
    var isolation: IsolationDemand?

    @Option(help: "How many files to judge at once; by default as many as there are cores.")
    var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    /// The exit status when the grader itself was at fault.
    static let graderFailed = ExitCode(2)

    func validate() throws {
        if all, !exercises.isEmpty || file != nil {
            throw ValidationError("--all judges every exercise; name none beside it.")
        }
        if file != nil, exercises.count > 1 {
            throw ValidationError("--file is one exercise's; name one.")
        }
        if !(1...256).contains(jobs) {
            throw ValidationError("--jobs is \(jobs); give a number from 1 to 256.")
        }
    }

    func run() throws {
        do {
            try judge()
        } catch let error as ExitCode {
            throw error
        } catch let error as UserError {
            throw error
        } catch {
            // No course, no way to write a report: nobody's answer is to blame.
            Console.aside("error: \(error)")
            throw Self.graderFailed
        }
    }

    private func judge() throws {
        let course = try location.load()
        let list = WorkList(course: course, typedFolder: location.course)
        let needsCurrent = exercises.isEmpty && file == nil && !all
        // Opened when first needed: judging a file of somebody else's writes nothing anywhere. Where no process can be
        // started nothing is recorded either: the store's own threads would be waited for without end.
        let canRecord = (try? MachineTrouble.rejectHopeless()) != nil
        if needsCurrent, !canRecord { try MachineTrouble.rejectHopeless() }
        let early = needsCurrent ? Records.open(in: course) : nil
        let works = list.withoutSharedFiles(try works(list, store: early))
        if let early, let work = works.first, work.isOwn { try sayWhichIsNext(work.exercise, course, early) }
        let lessons = markedLessons(course)
        let store = early ?? (canRecord && works.contains(where: \.isOwn) ? Records.open(in: course) : nil)
        let marks = try lessons.compactMap { lesson in
            try lesson.quiz().flatMap { quiz in
                try QuizMark(quiz, of: lesson, store: store ?? Records.looking(in: course))
            }
        }
        let judging = BatchGrader(
            isolation ?? demand(of: works),
            hiding: [course.root] + Set(works.map { WorkList.folder(of: $0.path) }))
        var reporting = ReportSink(
            course: course, console: display.console, format: json ? .json : format, visibility: visibility,
            count: works.count + marks.count)
        try reporting.begin()
        try judging.reports(on: works, seed: seed, jobs: jobs) { index, report in
            let work = works[index]
            if work.isOwn, let store {
                try store.record(Attempt(report))
                // It becomes the one that `hint` and the next bare `grade` mean.
                if works.count == 1 {
                    try CourseProgress(course: course, store: store).turn(to: work.exercise)
                }
            }
            try reporting.add(report, on: work, store: work.isOwn ? store : nil)
        }
        for mark in marks { try reporting.add(mark) }
        try reporting.end()
        if reporting.graderFailures > 0 { throw Self.graderFailed }
        if reporting.passes < works.count + marks.count { throw ExitCode.failure }
    }

    private func works(_ list: WorkList, store: ProgressStore?) throws -> [GradingJob] {
        let course = list.course
        if all { return course.exercises.map { GradingJob(own: $0, in: course) } }
        if let file {
            guard let name = exercises.first else {
                let work = list.work(file: file)
                guard work.refusal == nil else {
                    throw UserError(
                        "which exercise is \(file) an answer to? Name it too: `workbook grade EXERCISE --file \(file)`."
                    )
                }
                return [work]
            }
            return [list.work(file: file, as: try course.exercise(named: name))]
        }
        if let store, exercises.isEmpty {
            return [
                GradingJob(
                    own: try CourseProgress(course: course, store: store).currentExercise(), in: course)
            ]
        }
        return try exercises.flatMap { name in
            if let lesson = Self.lesson(name, course) {
                return lesson.exercises.map { GradingJob(own: $0, in: course) }
            }
            return [try list.work(name)]
        }
    }

    /// The lesson that a word means, which then names no exercise and is no path.
    private static func lesson(_ name: String, _ course: Course) -> Lesson? {
        guard !WorkList.isPath(name), course.exercise(name) == nil else { return nil }
        // A part of an id, which `read` takes, may be an exercise's name mistyped.
        return course.lessons.first {
            $0.id == name.lowercased() || Int(name) != nil && Int(name) == $0.number
        }
    }

    /// The lessons that were named, whose quizzes are marked too.
    private func markedLessons(_ course: Course) -> [Lesson] {
        file == nil ? exercises.compactMap { Self.lesson($0, course) } : []
    }

    /// Names the exercise where a bare `grade` goes on to one that was not opened: its stub would be no answer.
    private func sayWhichIsNext(_ exercise: Exercise, _ course: Course, _ store: ProgressStore) throws {
        let last = try CourseProgress(course: course, store: store).lastExercise()
        guard let last, last.id != exercise.id else { return }
        Console.aside("\(last.id) is passed and unchanged; \(exercise.id) is next.")
    }

    private func demand(of works: [GradingJob]) -> IsolationDemand {
        let isOthers = file == nil && works.contains { !$0.isOwn }
        return isOthers || format.isForOthersWork ? .namespaces : .any
    }
}

extension QuizMark {
    /// How the quiz of a lesson stands.
    init(_ quiz: Quiz, of lesson: Lesson, store: ProgressStore) throws {
        let history = try store.quizHistory(of: quiz, lesson: lesson.id)
        let score = history.score
        self.init(
            lesson: lesson.id, right: score?.atOnce.count ?? 0, questions: quiz.questions.count,
            isComplete: history.best != nil,
            sentence: score?.sentence ?? "0 of \(quiz.questions.count) right at once: not begun.")
    }
}

extension ReportFormat: ExpressibleByArgument {}
extension GradescopeVisibility: ExpressibleByArgument {}
extension IsolationDemand: ExpressibleByArgument {}
