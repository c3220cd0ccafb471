/// Keeps no state: for each new token all tokens so far are read again. Right, and for T tokens the work grows as T².
var tokens = prompt
while tokens.count - prompt.count < limit {
    var h = Tensor(zeros: [1, wh.shape[0]])
    for id in tokens {
        let x = table.slice(axis: 0, from: id, to: id + 1)
        h = tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)
    }
    let logits = (matmul(h, w.transposed()) + by).scalars
    var best = 0
    for id in logits.indices where logits[id] > logits[best] { best = id }
    tokens.append(best)
    if best == end { break }
}
return Array(tokens.dropFirst(prompt.count))
