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
    ///   - edges: the longest length of each bucket, rising; longer sequences count nowhere.
    package init(correct: [Bool], lengths: [Int], edges: [Int]) {
        require(correct.count == lengths.count, "\(correct.count) answers of \(lengths.count) lengths")
        require(
            zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }, "edges of buckets rise: \(edges)")
        var (right, counts) = (
            [Int](repeating: 0, count: edges.count), [Int](repeating: 0, count: edges.count)
        )
        for (isRight, length) in zip(correct, lengths) {
            guard let bucket = edges.firstIndex(where: { length <= $0 }) else { continue }
            counts[bucket] += 1
            if isRight { right[bucket] += 1 }
        }
        self.counts = counts
        accuracies = zip(right, counts).map { $1 == 0 ? nil : Float($0) / Float($1) }
    }
}
