import CourseCatalog
import ProgressStore
import TextTools

/// What a learner made of a course, lesson by lesson: notes and solved exercises.
struct NotebookExport {
    let markdown: String
    private let notes: Int
    private let exercises: Int

    var isEmpty: Bool { notes == 0 && exercises == 0 }
    /// "3 notes and 12 solved exercises"
    var summary: String { "\(notes.counted("note")) and \(exercises.counted("solved exercise"))" }

    init(course: Course, store: ProgressStore) throws {
        let notes = try store.notes()
        let passed = try store.passedExercises()
        let byLesson = Dictionary(grouping: notes, by: \.lesson)
        var text = course.about.title.map { "<!-- \(Self.comment($0)) -->\n\n" } ?? ""
        var solved = 0
        for lesson in course.lessons {
            let own = byLesson[lesson.id] ?? []
            let exercises = lesson.exercises.filter { passed.contains($0.id) }
            guard !own.isEmpty || !exercises.isEmpty else { continue }
            text +=
                own.isEmpty
                ? "# \(NoteText.escaped(lesson.title))\n"
                : NoteText.markdown(own, in: course, numbered: false)
            for exercise in exercises {
                guard let attempt = try store.attempts(for: exercise.id).last(where: \.passed) else {
                    continue
                }
                solved += 1
                let title = (try? course.task(of: exercise))?.title ?? exercise.id
                text += "\n## \(NoteText.escaped(title))\n\n" + Self.code(attempt.source)
            }
            text += "\n"
        }
        // A lesson may have left the course; what was noted on it stays the learner's.
        let gone = notes.filter { note in !course.lessons.contains { $0.id == note.lesson } }
        if !gone.isEmpty { text += NoteText.markdown(gone, in: course, numbered: false) }
        markdown = text
        self.notes = notes.count
        exercises = solved
    }

    /// A source in a fence that nothing in it can end.
    private static func code(_ source: String) -> String {
        var longest = 0
        var run = 0
        for character in source {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return "\(fence)swift\n\(Printable.text(source))\(source.hasSuffix("\n") ? "" : "\n")\(fence)\n"
    }

    private static func comment(_ title: String) -> String { title.replacing("--", with: "- -") }
}
