/// Your first token is right and later ones are not. Which token does the cell read at the second step: the one just generated,
/// or another?
///
/// The last token of the prompt goes in at every step. Each generated token has to be read in its turn: that is how the
/// network knows what it has said.
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
    read(prompt[prompt.count - 1])
}
return generated
