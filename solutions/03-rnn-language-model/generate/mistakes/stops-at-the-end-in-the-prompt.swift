/// Where the end token stands in the prompt, you give nothing. Who has to say it, for the text to end?
///
/// It ended the loop over the prompt. In a prompt it may well stand, between two texts for example; only a generated end token ends.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
func best() -> Int {
    let logits = (matmul(w, h) + by).scalars
    return logits.firstIndex(of: logits.max()!)!
}
for id in prompt {
    read(id)
    if id == end { return [] }
}
var generated: [Int] = []
while generated.count < limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
