/// Another right solution of an exercise.
package struct RightFile: Sendable {
    /// Where it lies.
    package let path: String
    /// The whole program.
    package let source: String
    /// What it trades, from its leading comment; empty where it does not say.
    package let trade: String
}
