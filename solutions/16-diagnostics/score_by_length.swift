import NumericCore

/// The accuracy of each bucket of lengths.
///
/// - Parameters:
///   - correct: 1 for a right answer, 0 for a wrong one [N].
///   - lengths: the length of each sequence [N].
///   - edges: the longest length of each bucket, rising [K].
/// - Returns: the share of right answers of each bucket [K], −1 where it is empty.
func scoreByLength(correct: Tensor, lengths: [Int], edges: [Int]) -> [Float] {
    // solution
    edges.indices.map { bucket in
        let below = bucket == 0 ? 0 : edges[bucket - 1]
        let own = lengths.indices.filter { lengths[$0] > below && lengths[$0] <= edges[bucket] }
        return own.isEmpty ? -1 : own.map { correct[$0] }.reduce(0, +) / Float(own.count)
    }
    // stub
    // // Count in buckets, then run: workbook grade
    // unwritten()
    // end
}
