/// An exercise of a lesson, known by its file name. Its files may be missing: loading says so.
package struct Exercise: Sendable, Equatable {
    /// The file name with dashes: `rnn-step`.
    package let id: String
    /// The file name without its ending: `rnn_step`.
    package let name: String
    /// The lesson it belongs to: `02-rnn-cell`.
    package let lesson: String
    /// Where the learner works: `exercises/02-rnn-cell/rnn_step.swift` in the course's folder.
    package let stubPath: String
    /// The task and its hints.
    package let taskPath: String
    /// The model solution.
    package let solutionPath: String

    /// The exercise of a file name, without its ending, in a lesson.
    package init(name: String, lesson: String, places: CoursePlaces) {
        self.name = name
        self.lesson = lesson
        id = Self.id(ofName: name)
        stubPath = places.stub(lesson: lesson, name: name)
        taskPath = places.task(lesson: lesson, name: name)
        solutionPath = places.solution(lesson: lesson, name: name)
    }

    /// `rnn_step` → `rnn-step`
    package static func id(ofName name: String) -> String {
        String(name.map { $0 == "_" ? "-" : $0 })
    }

    /// Whether a file name, without its ending, can be an exercise's: lower-case letters, digits and underscores,
    /// a letter first.
    static func isName(_ text: String) -> Bool {
        text.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil
    }
}
