/// dq and dvalues are right, and each key's gradient points along the key itself. In q · k, what is the slope in k?
///
/// Each key's gradient was made of that key. In a product each factor gets the other: dk is de times q.
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
    dscores.reshaped([batch, source, 1]) * keys,
    weights.reshaped([batch, source, 1]) * dc.reshaped([batch, 1, dc.shape[1]])
)
