/// Where no end token comes, you give one token less than `limit`; a limit of 1 gives none. Was a turn spent on something else?
///
/// The loop counts to `limit - 1`. Every turn keeps one token, so there are `limit` turns.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
func best() -> Int {
    let logits = (matmul(w, h) + by).scalars
    return logits.firstIndex(of: logits.max()!)!
}
for id in prompt { read(id) }
var generated: [Int] = []
while generated.count < limit - 1 {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
