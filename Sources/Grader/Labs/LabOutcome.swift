/// How a lab's program ended.
package struct LabOutcome: Sendable, Equatable {
    /// Why it did not end well, in a sentence; nil when it did.
    package var trouble: String?
    /// Whether it was ended for what it sent, by whoever listens.
    package var wasRefused: Bool
    /// What it and the functions it uses printed, made safe for a terminal, and no more of it than anybody reads.
    package var printed: String
}
