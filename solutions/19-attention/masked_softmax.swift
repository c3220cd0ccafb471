import NumericCore

/// Weights of a source from its scores: a softmax over the real places of each row, and 0 at padding.
///
/// - Parameters:
///   - scores: a score for each place of each row [B, S].
///   - lengths: how many places of each row are real, from 0 to S.
/// - Returns: the weights [B, S]. A row of length 0 has no weight at all.
func maskedSoftmax(scores: Tensor, lengths: [Int]) -> Tensor {
    // solution
    var weights = Tensor(zeros: scores.shape)
    for (row, length) in lengths.enumerated() where length > 0 {
        let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
        let shares = softmax(real, axis: 0)
        for place in 0..<length { weights[row, place] = shares[place] }
    }
    return weights
    // stub
    // // Only real places share the 1. Run: workbook grade
    // unwritten()
    // end
}
