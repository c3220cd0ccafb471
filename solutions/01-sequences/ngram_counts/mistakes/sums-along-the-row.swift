import NumericCore

/// Your rows do not sum to 1, though each number has been divided by the sum of some row. Which number of the sums has met which
/// column?
///
/// The sums are `[V]` and were lined up with the last axis, so column v has been divided by the total of row v. Make a column of
/// them: `reshaped([vocabulary, 1])`.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    var start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i], tokens[i + 1]] += 1
        }
        start += length
    }
    return counts / counts.sum(axis: 1)
}
