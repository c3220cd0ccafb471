/// A name that something in a course had before, as the author says under `formerly`.
package struct FormerName: Sendable, Equatable {
    /// What has a name that learners' records hang on.
    package enum Kind: Sendable, Equatable {
        case lesson
        case exercise
        /// A question, in the lesson of this id.
        case question(lesson: String)
    }

    package var kind: Kind
    /// The id it had; of a question in another lesson, `02-rnn-cell/why-share-weights`.
    package var old: String
    /// The id it has.
    package var new: String
    /// How messages name the file that says so.
    package var file: String
    /// The line in it.
    package var line: Int

    /// The lesson and the id that a question had; nil for a lesson or an exercise.
    package var oldQuestion: (lesson: String, id: String)? {
        guard case .question(let lesson) = kind else { return nil }
        let parts = old.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : (lesson, old)
    }

    /// Whether `old` can be the id of something of its kind.
    package var isWellFormed: Bool {
        switch kind {
        case .lesson: Lesson.number(ofFolder: old) != nil
        case .exercise: Exercise.isName(old.replacing("-", with: "_"))
        case .question:
            old.wholeMatch(of: /(?:[0-9]{1,4}-[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*/) != nil
        }
    }
}
