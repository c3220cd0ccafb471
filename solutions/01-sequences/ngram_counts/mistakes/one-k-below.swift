import NumericCore

/// Your rows sum to more than 1 by a little. How many places of a row have been raised by k?
///
/// k has been added once to the total, and to V counts of the row. The total has to grow by k V.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: 0, shape: [vocabulary, vocabulary])
    var start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i], tokens[i + 1]] += 1
        }
        start += length
    }
    let totals = counts.sum(axis: 1).reshaped([vocabulary, 1])
    return (counts + k) / (totals + k)
}
