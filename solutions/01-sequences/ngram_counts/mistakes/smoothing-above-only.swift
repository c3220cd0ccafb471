import NumericCore

/// Your rows sum to more than 1, and the fewer pairs a row has, the further they are off. k has been added V times above the
/// line; how often below?
///
/// The sum below the fraction is that of the counts alone. Each of the V places has been raised by k, so the total grows by
/// k V: add k first and divide by the sum of what you then have.
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
    return (counts + k) / totals
}
