/// Your first token is right. After it, the same token always has the same successor, whatever came before. What does the network
/// know of the prompt when it reads its own second token?
///
/// The state has been set back to zeros at every generated token, so the network sees one token and no past. Let the state that the
/// prompt left go on.
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
while generated.count < limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    h = Tensor(zeros: [wh.shape[0]])
    read(next)
}
return generated
