import ConsoleOutput
import CourseCatalog
import Diagnostics
import LessonMarkup
import LessonReader
import ProgressStore
import Terminal

/// Reads lessons: in the pager where there is a terminal, as text elsewhere.
struct LessonReading {
    enum End {
        /// The lesson was read to its end and its reader wants to go on.
        case goOn
        case stop
    }

    let course: Course
    let store: ProgressStore?
    let console: Console

    /// Reads a lesson from a place, else from where it was left.
    ///
    /// Throws `Diagnostic` when its text cannot be read.
    func read(_ lesson: Lesson, at start: LessonReader.ReadingPosition? = nil) throws -> End {
        let content = lesson.content
        guard content.isReadable else {
            throw content.diagnostics.first { $0.severity == .error } ?? Self.unreadable(lesson)
        }
        try store?.record(Event(.lessonOpened(lesson.id)))
        if console.readsLinearly {
            let end = try readLinearly(lesson, at: start)
            if end == .goOn { try finish(lesson) }
            return end
        }
        guard Pager.isUsable(with: console.capabilities) else {
            try console.show(LabFigures.filled(content.document, in: course).titled(content.title))
            try finish(lesson)
            return .stop
        }
        let end = try TerminalSession.run { session in try page(lesson, at: start, in: session) }
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
        try store.record(Event(.lessonFinished(lesson.id)))
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

    /// Reads a lesson a section at a time, on plain lines.
    private func readLinearly(_ lesson: Lesson, at place: LessonReader.ReadingPosition?) throws -> End {
        let start = try place ?? store?.readingPosition(lesson: lesson.id)?.inReader ?? .start
        var reader = LinearReader(
            LabFigures.filled(lesson.content.document, in: course).titled(lesson.title),
            capabilities: console.capabilities, start: start,
            endAction: lesson.quizPath == nil ? "go on" : "to the quiz",
            linkLabels: ReaderActions.labels(of: lesson, in: course, store)
        ) { position in
            // A place that cannot be kept is no reason to stop reading; the next command will say why.
            try? store?.setReadingPosition(position.inStore, lesson: lesson.id)
        }
        while true {
            let outcome = try reader.run(write: console.write) { readLine() }
            switch outcome {
            case .finished: return .goOn
            case .follow(let destination, _):
                if let exercise = course.exercise(destination), destination.contains("exercises/") {
                    try console.show(
                        ExercisePage.document(try course.task(of: exercise), of: exercise, in: course))
                } else {
                    try console.line("That link leads to \(destination)")
                }
            default:
                try console.line("`workbook next` opens this lesson where you left it.")
                return .stop
            }
        }
    }

    /// Turns pages until the reader goes on or leaves, following links into exercises and other lessons.
    private func page(
        _ first: Lesson, at start: LessonReader.ReadingPosition?, in session: TerminalSession
    ) throws -> End {
        let actions = ReaderActions(course: course, store: store, console: console, session: session)
        var place = ReaderActions.Place(lesson: first, start: start)
        var trail: [ReaderActions.Place] = []
        while true {
            let lesson = place.lesson
            let isFirst = lesson.id == first.id
            let ending =
                isFirst ? (lesson.quizPath == nil ? "go on" : "to the quiz") : "back to \(first.title)"
            var pager = try actions.pager(at: place, endAction: ending, canGoBack: !trail.isEmpty)
            var next: ReaderActions.Place?
            while next == nil {
                switch try pager.run(on: session) {
                case .finished:
                    if isFirst { return .goOn }
                    next = .init(lesson: first)
                case .left: return .stop
                case .nextLesson: next = actions.neighbour(of: lesson, by: 1, &pager)
                case .previousLesson: next = actions.neighbour(of: lesson, by: -1, &pager)
                case .back: next = trail.popLast()
                case .follow(let destination, let position):
                    next = try actions.follow(destination, from: lesson, &pager)
                    if next != nil { trail.append(.init(lesson: lesson, start: position)) }
                case .search(let words, let position):
                    next = try actions.search(words, &pager)
                    if next != nil { trail.append(.init(lesson: lesson, start: position)) }
                case .grade(let destination, _): try actions.grade(destination, &pager)
                case .edit(let destination, _): try actions.edit(destination, &pager)
                case .quiz: try actions.quiz(of: lesson, &pager)
                case .note(let note, _): try actions.keep(note, on: lesson, &pager)
                case .run(let blocks, _): try actions.run(blocks, of: lesson, &pager)
                case .terms(let words, _): try actions.explain(words, &pager)
                case .answered: break
                }
                try actions.refresh(&pager, lesson)
            }
            place = next ?? place
        }
    }
}
