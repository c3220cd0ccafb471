/// Σ α · dα is dc · c, so each place's slope is its weight times dc against the value's distance from the context. The
/// context is computed once more for it.
let (batch, source) = (keys.shape[0], keys.shape[1])
let scores = matmul(keys, q.reshaped([batch, q.shape[1], 1])).reshaped([batch, source])
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let context = matmul(weights.reshaped([batch, 1, source]), values)  // [B, 1, C]
let away = values - context
let dscores = weights * (away * dc.reshaped([batch, 1, dc.shape[1]])).sum(axis: 2)
return (
    matmul(dscores.reshaped([batch, 1, source]), keys).reshaped(q.shape),
    dscores.reshaped([batch, source, 1]) * q.reshaped([batch, 1, q.shape[1]]),
    weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
)
