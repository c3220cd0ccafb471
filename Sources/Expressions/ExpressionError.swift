/// A formula that makes no sense: what is wrong, where, and what to write instead.
package struct ExpressionError: Error, Sendable, Equatable {
    /// What is wrong, without a full stop.
    package let message: String
    /// What to write instead, without a full stop.
    package let fix: String
    /// The character at which reading stopped, counted from 1.
    package let column: Int

    init(_ message: String, fix: String, column: Int) {
        self.message = message
        self.fix = fix
        self.column = column
    }
}
