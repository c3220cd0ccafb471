import Expressions

/// Something typed, by a learner or an author, that makes no sense: what is wrong, and what to type instead.
package struct QuizError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong, without a full stop.
    package let message: String
    /// What to type instead, without a full stop.
    package let fix: String
    /// In a formula, the character at which reading stopped, counted from 1.
    package let column: Int?

    init(_ message: String, fix: String, column: Int? = nil) {
        self.message = message
        self.fix = fix
        self.column = column
    }

    /// What is wrong with a formula.
    init(_ error: ExpressionError) {
        self.init(error.message, fix: error.fix, column: error.column)
    }

    /// Both, as two sentences.
    package var description: String { "\(message). \(fix)." }
}
