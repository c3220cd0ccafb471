/// Only V different inputs exist, so W_x meets each of them once, before anything is read. Worth it when more than V tokens are
/// to be read.
let shares = matmul(table, wx.transposed()) + b
var h = Tensor(zeros: [wh.shape[0]])
var (queue, generated): ([Int], [Int]) = (prompt, [])
while true {
    for id in queue { h = tanh(shares.slice(axis: 0, at: id) + matmul(wh, h)) }
    let logits = (by + matmul(w, h)).scalars
    queue = [logits.indices.max { logits[$0] < logits[$1] }!]
    generated += queue
    if queue == [end] || generated.count == limit { return generated }
}
