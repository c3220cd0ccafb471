import NumericCore

/// Row u of your table holds how often each token came right *before* u. Which of the two indices is the context?
///
/// The table is transposed: `counts[next, context]`. The context chooses the row and the next token the column.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    var start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i + 1], tokens[i]] += 1
        }
        start += length
    }
    return counts / counts.sum(axis: 1).reshaped([vocabulary, 1])
}
