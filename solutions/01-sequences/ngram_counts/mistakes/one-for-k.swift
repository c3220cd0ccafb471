import NumericCore

/// Your rows sum to 1 and are flatter than they should be. What has been added to every count?
///
/// It is 1, whatever `k` says. Each count begins at k.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: 1, shape: [vocabulary, vocabulary])
    var start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i], tokens[i + 1]] += 1
        }
        start += length
    }
    return counts / counts.sum(axis: 1).reshaped([vocabulary, 1])
}
