/// All three are off, as if each row's weights were more even than they are. By what are your scores divided?
///
/// The scores were divided by √d, the convention of the transformer. Here the score is the plain dot product, q · k.
let (batch, source) = (keys.shape[0], keys.shape[1])
let scores =
    matmul(keys, q.reshaped([batch, q.shape[1], 1])).reshaped([batch, source]) / sqrt(Float(q.shape[1]))
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
