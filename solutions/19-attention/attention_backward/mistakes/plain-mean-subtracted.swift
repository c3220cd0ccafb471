/// dvalues is right. dq and dkeys are off unless all weights of a row are equal, and the gradients in a row's keys do
/// not sum to 0. Which mean of dα has the right weights?
///
/// The plain mean of dα was subtracted. It is the mean that the attention itself would take: each dα times its weight.
let (batch, source) = (keys.shape[0], keys.shape[1])
let scores = matmul(keys, q.reshaped([batch, q.shape[1], 1])).reshaped([batch, source])
var weights = Tensor(zeros: [batch, source])
for (row, length) in lengths.enumerated() {
    let real = scores.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length)
    let shares = softmax(real, axis: 0)
    for place in 0..<length { weights[row, place] = shares[place] }
}
let dweights = matmul(values, dc.reshaped([batch, dc.shape[1], 1])).reshaped([batch, source])
let counts = Tensor(lengths.map { Float($0) }).reshaped([batch, 1])
var real = dweights
for (row, length) in lengths.enumerated() {
    for place in length..<source { real[row, place] = 0 }
}
let pulled = real.sum(axis: 1).reshaped([batch, 1]) / counts
let dscores = weights * (real - pulled)
return (
    matmul(dscores.reshaped([batch, 1, source]), keys).reshaped(q.shape),
    dscores.reshaped([batch, source, 1]) * q.reshaped([batch, 1, q.shape[1]]),
    weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
)
