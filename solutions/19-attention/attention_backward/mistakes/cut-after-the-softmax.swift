/// Padding has 0, as it should; in rows that have padding the rest is too small. What do your weights sum to there?
///
/// The softmax ran over all places and padding was cut off afterwards. The real places must share the whole 1: leave
/// padding out first.
let (batch, source) = (keys.shape[0], keys.shape[1])
let scores = matmul(keys, q.reshaped([batch, q.shape[1], 1])).reshaped([batch, source])
var weights = softmax(scores, axis: 1)
for (row, length) in lengths.enumerated() {
    for place in length..<source { weights[row, place] = 0 }
}
let dweights = matmul(values, dc.reshaped([batch, dc.shape[1], 1])).reshaped([batch, source])
let pulled = (weights * dweights).sum(axis: 1).reshaped([batch, 1])
let dscores = weights * (dweights - pulled)
return (
    matmul(dscores.reshaped([batch, 1, source]), keys).reshaped(q.shape),
    dscores.reshaped([batch, source, 1]) * q.reshaped([batch, 1, q.shape[1]]),
    weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
)
