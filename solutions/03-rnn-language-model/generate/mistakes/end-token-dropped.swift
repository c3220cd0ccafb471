/// Where the end token comes, your list is one too short, and the rest is right. Does the task count it among the generated?
///
/// The loop was left before the end token was kept. It is a token that the model has said: append it, then stop.
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
    if next == end { break }
    generated.append(next)
    read(next)
}
return generated
