import Foundation

/// What is thought of the memory of one thing after its latest recall.
package struct MemoryState: Sendable, Equatable {
    /// Where a memory stands on the way from new to lasting.
    package enum Phase: Sendable, Equatable {
        /// On its first steps; `step` is the index of the next.
        case learning(step: Int)
        /// Asked again after days.
        case review
        /// On the steps after it was forgotten.
        case relearning(step: Int)
    }

    package var phase: Phase
    /// Days after which it is recalled with a probability of 0.9.
    package var stability: Double
    /// From 1, easy, to 10.
    package var difficulty: Double
    /// When it was recalled last.
    package var last: Date
    /// When it is to be asked again.
    package var due: Date

    package init(phase: Phase, stability: Double, difficulty: Double, last: Date, due: Date) {
        self.phase = phase
        self.stability = stability
        self.difficulty = difficulty
        self.last = last
        self.due = due
    }
}
