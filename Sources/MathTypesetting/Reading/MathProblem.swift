/// What is wrong with a formula, for the one who wrote it.
package struct MathProblem: Sendable, Equatable {
    /// How bad it is.
    package enum Severity: Sendable {
        /// It is shown, but not as its author meant it.
        case warning
        /// Part of it is shown as written.
        case error
    }

    package var severity: Severity
    /// The line of the formula, counted from 0.
    package var line: Int
    /// What is wrong, without a full stop.
    package var message: String
    /// What to do about it, without a full stop.
    package var fix: String
    /// The command, without its backslash, that is not known; nil when something else is wrong.
    package var unknownCommand: String?

    init(_ severity: Severity, line: Int, message: String, fix: String) {
        self.severity = severity
        self.line = line
        self.message = message
        self.fix = fix
    }
}
