import NumericCore

/// All your numbers together sum to 1, where each row should. What is a row's total the number of?
///
/// You have divided by the total of the whole table, which makes p(u, v), the probability of the pair. Given u, only the pairs
/// that begin with u count: divide each row by its own sum.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    var start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i], tokens[i + 1]] += 1
        }
        start += length
    }
    return counts / counts.sum()
}
