/// Rows without padding are right; in the others everything is too small, and padding has gradients. What is e to the
/// power of 0?
///
/// Scores at padding were set to 0, and a score of 0 earns a weight like any other. Leave those places out of the
/// softmax, or give them −∞.
let (batch, source) = (keys.shape[0], keys.shape[1])
var scores = matmul(keys, q.reshaped([batch, q.shape[1], 1])).reshaped([batch, source])
for (row, length) in lengths.enumerated() {
    for place in length..<source { scores[row, place] = 0 }
}
let weights = softmax(scores, axis: 1)
let dweights = matmul(values, dc.reshaped([batch, dc.shape[1], 1])).reshaped([batch, source])
let pulled = (weights * dweights).sum(axis: 1).reshaped([batch, 1])
let dscores = weights * (dweights - pulled)
return (
    matmul(dscores.reshaped([batch, 1, source]), keys).reshaped(q.shape),
    dscores.reshaped([batch, source, 1]) * q.reshaped([batch, 1, q.shape[1]]),
    weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
)
