import ConsoleOutput
import CourseCatalog
import LessonMarkup
import ProgressStore
import Terminal

/// What `workbook` alone shows: the words to begin with, and where the learner is. It fits a screen. Where nothing is
/// recorded yet, a course's own welcome stands in place of the words.
struct StartPage {
    let console: Console

    private static let words = [
        ("next", "the next thing to do"),
        ("watch", "judge your exercise at every save"),
        ("grade", "judge it once"),
        ("hint", "a nudge"),
        ("list", "where you are"),
    ]

    /// For a course that has no title of its own, and where there is no course.
    private static let neutralTitle = "Lessons to read, and programs to write that are judged at once."

    func show() throws {
        let course = try? CourseOptions.parse([]).load()
        for problem in course?.about.diagnostics ?? [] where problem.severity == .error {
            Console.aside(problem.description)
        }
        try console.line(course?.about.title ?? Self.neutralTitle, Style(.heading3))
        try console.line()
        guard let course else {
            try showWords()
            try console.line()
            try console.line(
                "There is no course here: go to its folder, or name it with --course or WORKBOOK_COURSE.")
            return
        }
        let store = try? Records.looking(in: course)
        let welcome = course.about.welcome
        if !welcome.blocks.isEmpty, let store, Self.isUntouched(store) {
            try console.show(welcome)
            try console.line("`workbook help` has all that you can type.")
        } else {
            try showWords()
        }
        guard let store, let step = try? CourseProgress(course: course, store: store).next() else { return }
        try console.line()
        try console.line("Next: \(step.words)")
        if try Absence(in: store) == nil, let due = try? ReviewDeck(course: course, store: store).dueWords {
            try console.line("Due:  \(due); `workbook review` asks")
        }
    }

    /// Whether nobody has begun yet.
    private static func isUntouched(_ store: ProgressStore) -> Bool {
        let isUntouched =
            try? store.events(.lessonOpened).isEmpty && store.events(.exerciseOpened).isEmpty
            && store.attemptedExercises().isEmpty
        return isUntouched ?? false
    }

    private func showWords() throws {
        for (word, meaning) in Self.words {
            let name = "  workbook \(word)"
            try console.line(name + String(repeating: " ", count: 18 - name.count) + meaning)
        }
        try console.line()
        try console.line("`workbook help` has the other words, `workbook help grade` more on one.")
    }
}

extension CourseProgress.Step {
    /// The step in a few words.
    var words: String {
        switch self {
        case .lesson(let lesson): "the lesson \(lesson.id), “\(lesson.title)”"
        case .quiz(let lesson, _, let open): "the quiz of \(lesson.id), \(open) to answer"
        case .exercise(let exercise, _): "the exercise \(exercise.id)"
        case .lab(let lab, let variant): "the lab \(lab.called(variant))"
        case .done: "nothing; the course is done"
        }
    }

    func isLesson(_ id: String) -> Bool {
        if case .lesson(let lesson) = self { lesson.id == id } else { false }
    }

    func isQuiz(of id: String) -> Bool {
        if case .quiz(let lesson, _, _) = self { lesson.id == id } else { false }
    }

    func isLab(_ name: String, _ variant: String) -> Bool {
        if case .lab(let lab, let own) = self { lab.name == name && own.name == variant } else { false }
    }

    func isExercise(_ id: String) -> Bool {
        if case .exercise(let exercise, _) = self { exercise.id == id } else { false }
    }
}
