import ArgumentParser
import ConsoleOutput
import CourseCatalog
import Labs
import LessonMarkup
import ProgressStore
import Terminal
import TextTools

/// `workbook list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The lessons and exercises, and where you are.",
        usage: "workbook list [<option> ...]",
        discussion: """
            A course that has parts is listed part by part.

            Example:
              workbook list
            """)

    @OptionGroup var location: CourseOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
        let course = try location.load()
        var store: ProgressStore?
        do {
            store = try Records.looking(in: course)
        } catch {
            // The lessons are there all the same.
            Console.aside("\(error)")
        }
        try Self.show(course, store, display.console)
    }

    /// Prints the whole list. Without a store nothing counts as done.
    static func show(_ course: Course, _ store: ProgressStore?, _ console: Console) throws {
        let finished = try (store?.finishedLessons() ?? []).intersection(course.lessons.map(\.id))
        let known = Set(course.exercises.map(\.id))
        let everPassed = try store?.passedExercises() ?? []
        let passed = everPassed.intersection(known)
        let wished = try store.map(SolutionAccess.wished) ?? []
        let isUnicode = console.capabilities.isUnicode
        let progress = store.map { CourseProgress(course: course, store: $0) }
        let next = try? progress?.next()
        let asked = Set(try progress?.lessonsFromTheStart().map(\.id) ?? course.lessons.map(\.id))
        let before = Set(course.lessons.map(\.id)).subtracting(asked)
        let labs = course.labs
        let arrow = isUnicode ? "  ← next" : "  <- next"
        for problem in course.diagnostics { Console.aside(problem.description) }
        for problem in course.about.diagnostics where problem.severity == .error {
            Console.aside(problem.description)
        }
        let isGrouped = course.parts.contains { $0.title != nil }
        for (index, part) in course.parts.enumerated() {
            if isGrouped {
                if index > 0 { try console.line() }
                try console.line(part.title ?? "In no part", Style(.heading2))
            }
            for lesson in part.lessons {
                let isDone = finished.contains(lesson.id)
                let isBefore = !isDone && before.contains(lesson.id)
                let isTestedOut = try isBefore && progress?.isTestedOut(lesson) == true
                let remark =
                    isTestedOut
                    ? "  (tested out)"
                    : isBefore ? "  (to test out: workbook quiz \(lesson.id), then one exercise)" : ""
                try console.line(
                    "\(Self.mark(isDone || isTestedOut, isUnicode)) \(lesson.id)  \(lesson.title)\(remark)"
                        + (next?.isLesson(lesson.id) == true ? arrow : ""), Style(.heading3))
                for problem in lesson.content.diagnostics where problem.severity == .error {
                    Console.aside(problem.description)
                }
                try listQuiz(of: lesson, store, console, next?.isQuiz(of: lesson.id) == true ? arrow : "")
                for exercise in lesson.exercises {
                    let isPassed = passed.contains(exercise.id)
                    try console.line(
                        "    \(Self.mark(isPassed, isUnicode)) \(exercise.id)"
                            + (wished.contains(exercise.id) ? "  (its solution was asked for)" : "")
                            + (next?.isExercise(exercise.id) == true ? arrow : ""),
                        Style(isPassed ? .success : .body))
                }
                try listLabs(labs, of: lesson, store, console) { lab, variant in
                    next?.isLab(lab, variant) == true ? arrow : ""
                }
            }
        }
        if course.lessons.isEmpty {
            try console.line("This course has no lessons yet: \(course.root)/lessons is empty.")
        }
        try console.line()
        for id in try (store?.attemptedExercises() ?? []).subtracting(known).sorted() {
            try console.line(
                "No longer in this course under this name: \(id)"
                    + (everPassed.contains(id) ? ", which you passed" : "")
                    + ". `workbook history \(id)` shows your attempts.", .quiet)
        }
        try console.line(
            "\(finished.count) of \(course.lessons.count) lessons read, \(passed.count) of "
                + "\(course.exercises.count) exercises passed. `workbook next` goes on.", .quiet)
    }

    private static func listQuiz(
        of lesson: Lesson, _ store: ProgressStore?, _ console: Console, _ ending: String
    ) throws {
        guard let quiz = try? lesson.quiz() else { return }
        let history = try store?.quizHistory(of: quiz, lesson: lesson.id)
        let score = history?.score
        let isDone = history?.best != nil
        var words = quiz.questions.count.counted("question")
        if let score {
            words = "\(score.atOnce.count) of \(score.count) right at once"
            if !score.open.isEmpty { words += ", \(score.settled) answered" }
        }
        let mark = Self.mark(isDone, console.capabilities.isUnicode)
        try console.line("    \(mark) quiz: \(words)\(ending)")
    }

    /// The variants of labs that a lesson's functions complete.
    private static func listLabs(
        _ labs: [Lab], of lesson: Lesson, _ store: ProgressStore?, _ console: Console,
        ending: (String, String) -> String
    ) throws {
        for lab in labs {
            for variant in lab.variants where variant.lesson == lesson.id {
                let runs = try store?.labRuns(of: lab.name).filter { $0.variant == variant.name } ?? []
                let isReached = runs.contains {
                    $0.options.isEmpty && LabResult(rawValue: $0.result)?.isGood == true
                }
                try console.line(
                    "    \(Self.mark(isReached, console.capabilities.isUnicode)) lab: \(lab.called(variant))"
                        + ending(lab.name, variant.name), Style(isReached ? .success : .body))
            }
        }
    }

    private static func mark(_ isDone: Bool, _ isUnicode: Bool) -> String {
        isDone ? (isUnicode ? "✓" : "x") : (isUnicode ? "·" : ".")
    }
}
