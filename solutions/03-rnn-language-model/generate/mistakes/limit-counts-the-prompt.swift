/// Your list stops too early, by as many tokens as the prompt has. What does `limit` count?
///
/// The tokens of the prompt have been counted too. It is a limit to what is generated.
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
while prompt.count + generated.count < limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
