import NumericCore

/// One step of attention with the plain dot product as its score, backwards.
///
/// - Parameters:
///   - dc: the gradient in each context [B, C].
///   - q: the query of each row [B, d].
///   - keys: the keys of its source [B, S, d].
///   - values: the values of its source [B, S, C].
///   - lengths: how many places of each row are real, from 1 to S.
/// - Returns: the gradients in the queries [B, d], the keys [B, S, d] and the values [B, S, C].
func attentionBackward(
    dc: Tensor, q: Tensor, keys: Tensor, values: Tensor, lengths: [Int]
) -> (dq: Tensor, dkeys: Tensor, dvalues: Tensor) {
    // solution
    let (batch, source) = (keys.shape[0], keys.shape[1])
    let scores = matmul(keys, q.reshaped([batch, q.shape[1], 1])).reshaped([batch, source])
    var weights = Tensor(zeros: [batch, source])
    for (row, length) in lengths.enumerated() {
        let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
        let shares = softmax(real, axis: 0)
        for place in 0..<length { weights[row, place] = shares[place] }
    }
    let dweights = matmul(values, dc.reshaped([batch, dc.shape[1], 1])).reshaped([batch, source])
    let pulled = (weights * dweights).sum(axis: 1).reshaped([batch, 1])
    let dscores = weights * (dweights - pulled)
    return (
        matmul(dscores.reshaped([batch, 1, source]), keys).reshaped(q.shape),
        dscores.reshaped([batch, source, 1]) * q.reshaped([batch, 1, q.shape[1]]),
        weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
    )
    // stub
    // // The weights once more, then context, softmax and score from behind. Run: workbook grade
    // unwritten()
    // end
}
