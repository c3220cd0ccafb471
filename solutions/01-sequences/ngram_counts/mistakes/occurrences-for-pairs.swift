import NumericCore

/// Rows of tokens that end a sequence sum to less than 1; the others are right. How many pairs does a token begin that stands
/// last?
///
/// The total of a row has been taken from how often the token occurs. At the end of a sequence it occurs and is followed by
/// nothing. Take the sum of the row.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: 0, shape: [vocabulary, vocabulary])
    var totals = Tensor(zeros: [vocabulary, 1])
    for token in tokens { totals[token, 0] += 1 }
    var start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i], tokens[i + 1]] += 1
        }
        start += length
    }
    return (counts + k) / (totals + k * Float(vocabulary))
}
