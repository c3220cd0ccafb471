/// Your first token is right, and then it comes again and again. What changes the state between two predictions?
///
/// Nothing does: the token just kept has not been read, so the same state makes the same logits. Read it before the next turn.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
for id in prompt { read(id) }
var generated: [Int] = []
while generated.count < limit {
    let logits = (matmul(w, h) + by).scalars
    let next = logits.firstIndex(of: logits.max()!)!
    generated.append(next)
    if next == end { break }
}
return generated
