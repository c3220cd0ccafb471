/// A question as another one names it: `why-share-weights` of the same quiz, or `02-rnn-cell/why-share-weights`.
package struct QuestionReference: Sendable, Hashable, CustomStringConvertible {
    /// The lesson's folder; nil for a question of the same quiz.
    package let lesson: String?
    /// The question's id.
    package let question: String
    /// The line of the quiz file that names it.
    package let line: Int

    /// Reads one; nil when it is none.
    init?(_ text: String, line: Int) {
        guard text.utf8.count <= 200,
            let match = text.wholeMatch(of: /(?:([A-Za-z0-9][A-Za-z0-9._-]*)\/)?([a-z0-9]+(?:-[a-z0-9]+)*)/)
        else { return nil }
        lesson = match.1.map(String.init)
        question = String(match.2)
        self.line = line
    }

    /// As it is written.
    package var description: String { lesson.map { "\($0)/\(question)" } ?? question }

    /// With its lesson, for a question that stands in `lesson`'s quiz.
    package func path(in lesson: String) -> String { "\(self.lesson ?? lesson)/\(question)" }
}
