/// An answer as it was typed, understood.
package enum Response: Sendable, Equatable {
    /// Indices into the presentation's choices.
    case choices(Set<Int>)
    case number(Double)
    /// The extents of a shape, as typed.
    case shape([String])
    /// What a program prints, or a word.
    case text(String)
    /// Indices into the presentation's choices, in the order in which they were put.
    case order([Int])
    /// For each premise the index of a choice.
    case matches([Int])
    /// Indices of the points of an open question that a learner finds in their own answer.
    case points(Set<Int>)
}

extension Presentation {
    /// Understands what a person types: `2`, `b`, `B)`, `1,3`, `ac`, `0,5`, `-0.3`, `1e-3`, `28 parameters`, `1b 2a`.
    ///
    /// - Throws: ``QuizError`` that says what to type instead; such an answer is not a wrong one, but none yet.
    package func response(to typed: String) throws(QuizError) -> Response {
        let typed = PlainDigits.text(typed)
        // Far longer than any answer; a pasted file is not worth looking at.
        guard typed.utf8.count <= 10_000 else {
            throw QuizError("That is too long for an answer", fix: prompt)
        }
        guard typed.contains(where: { !$0.isWhitespace }) else {
            throw QuizError("Nothing was typed", fix: prompt)
        }
        return try question.answer.kind.response(to: typed, on: self)
    }
}
