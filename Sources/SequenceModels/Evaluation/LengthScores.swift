/// How often answers are right for sequences of like length: a mean over all lengths hides what fails on long
/// ones.
package struct LengthScores: Sendable, Equatable {
    /// The share of right answers in each bucket; nil for one that is empty.
    package let accuracies: [Float?]
    /// How many sequences fell into each bucket.
    package let counts: [Int]

    /// - Parameters:
    ///   - correct: whether the answer for each sequence was right.
    ///   - lengths: the length of each, over 0.
    ///   - edges: the longest length of each bucket; a bucket holds what is longer than the edge before it, so
    ///     that one whose edge is not above that stays empty.
    package init(correct: [Bool], lengths: [Int], edges: [Int]) {
        require(correct.count == lengths.count, "\(correct.count) answers of \(lengths.count) lengths")
        let buckets = edges.indices.map { bucket in
            let below = bucket == 0 ? 0 : edges[bucket - 1]
            return lengths.indices.filter { lengths[$0] > below && lengths[$0] <= edges[bucket] }
        }
        counts = buckets.map(\.count)
        accuracies = buckets.map { own in
            own.isEmpty ? nil : Float(own.count { correct[$0] }) / Float(own.count)
        }
    }
}
