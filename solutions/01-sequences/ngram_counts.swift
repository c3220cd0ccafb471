import NumericCore

/// The table of a bigram model, smoothed by adding k to every count.
///
/// - Parameters:
///   - tokens: all the sequences, one behind the other [N].
///   - lengths: how long each of them is [S].
///   - vocabulary: V; the ids are 0 to V - 1.
///   - k: what is added to every count, above 0.
/// - Returns: row u, column v: the probability of v right after u [V, V].
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    // solution
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    var start = 0
    for length in lengths {
        for (context, next) in zip(
            tokens[start..<(start + length)], tokens[start..<(start + length)].dropFirst())
        {
            counts[context, next] += 1
        }
        start += length
    }
    return counts / counts.sum(axis: 1).reshaped([vocabulary, 1])
    // stub
    // // Count the pairs and make probabilities of them, then run: workbook grade
    // unwritten()
    // end
}
