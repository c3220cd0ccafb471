import CourseCatalog
import LessonMarkup
import LessonReader
import ProgressStore
import Terminal

/// Reads lessons: in the pager where there is a terminal, as text elsewhere.
struct Reading {
    enum End {
        /// The lesson was read to its end and its reader wants to go on.
        case goOn
        case stop
    }

    let course: Course
    let store: ProgressStore?
    let console: Console

    /// Reads a lesson from where it was left.
    ///
    /// Throws `Diagnostic` when its text cannot be read.
    func read(_ lesson: Lesson) throws -> End {
        let content = lesson.content
        guard content.isReadable else {
            throw content.diagnostics.first { $0.severity == .error } ?? Self.unreadable(lesson)
        }
        try store?.record(Event(.lessonOpened, subject: lesson.id))
        guard Pager.isUsable(with: console.capabilities) else {
            try console.show(content.document.titled(content.title))
            try finish(lesson)
            return .stop
        }
        let end = try TerminalSession.run { session in try page(lesson, in: session) }
        switch end {
        case .goOn:
            try finish(lesson)
            return .goOn
        case .stop:
            try console.line("`workbook next` opens this lesson where you left it.", .quiet)
            return .stop
        }
    }

    /// Marks a lesson as read and, where nobody sees the next thing at once, says how to go on.
    private func finish(_ lesson: Lesson) throws {
        guard let store else { return }
        try store.record(Event(.lessonFinished, subject: lesson.id))
        if !Pager.isUsable(with: console.capabilities) {
            Console.aside(
                lesson.quizPath == nil
                    ? "End of the lesson. `workbook next` goes on."
                    : "End of the lesson. `workbook next` goes on to its quiz.")
        }
    }

    private static func unreadable(_ lesson: Lesson) -> Diagnostic {
        Diagnostic(.error, file: lesson.file, message: "cannot be read", fix: "Restore it from the course")
    }

    /// Turns pages until the reader goes on or leaves, following links into exercises and other lessons.
    private func page(_ first: Lesson, in session: TerminalSession) throws -> End {
        var lesson = first
        while true {
            let start = try store?.readingPosition(lesson: lesson.id)?.inReader ?? .start
            let isFirst = lesson.id == first.id
            let shown = lesson
            var pager = Pager(
                lesson.content.document.titled(lesson.title), title: lesson.title,
                capabilities: console.capabilities, start: start,
                endAction: isFirst
                    ? (lesson.quizPath == nil ? "go on" : "to the quiz") : "back to \(first.title)"
            ) { position in
                // A position that cannot be kept is no reason to stop reading; the next command will say why.
                try? store?.setReadingPosition(position.inStore, lesson: shown.id)
            }
            switch try pager.run(on: session) {
            case .finished:
                if isFirst { return .goOn }
                lesson = first
            case .left:
                return .stop
            case .nextLesson:
                lesson = neighbour(of: lesson, by: 1) ?? lesson
            case .previousLesson:
                lesson = neighbour(of: lesson, by: -1) ?? lesson
            case .follow(let destination, _):
                try follow(destination, in: session)
            }
        }
    }

    private func neighbour(of lesson: Lesson, by step: Int) -> Lesson? {
        guard let index = course.lessons.firstIndex(where: { $0.id == lesson.id }) else { return nil }
        return course.lessons.indices.contains(index + step) ? course.lessons[index + step] : nil
    }

    /// Shows what a link leads to. Leaving it, however, leads back to the lesson.
    private func follow(_ destination: String, in session: TerminalSession) throws {
        var title = "Link"
        var document = Document(
            parsing: "This link leads out of the course:\n\n    \(destination)\n")
        if let exercise = course.exercise(destination), destination.contains("exercises/") {
            let task = try course.task(of: exercise)
            title = task.title
            document = ExercisePage.document(task, of: exercise, in: course)
        }
        var pager = Pager(
            document, title: title, capabilities: console.capabilities, endAction: "back to the lesson")
        _ = try pager.run(on: session)
    }
}
