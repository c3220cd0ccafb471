import Foundation

/// A recall and when it was.
package struct DatedRecall: Sendable, Equatable {
    package var recall: Recall
    package var at: Date

    package init(_ recall: Recall, at: Date) {
        self.recall = recall
        self.at = at
    }
}

extension FSRS {
    /// The state after a whole history; nil for an empty one.
    ///
    /// The history is put in the order of its dates first: answers of two machines may have been merged. A clock that was set
    /// back makes no interval negative.
    package func state(after history: [DatedRecall]) -> MemoryState? {
        history.sorted { $0.at < $1.at }.reduce(nil) { state(of: $0, after: $1.recall, at: $1.at) }
    }
}
