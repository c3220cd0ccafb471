/// The right list begins in yours, but some places late: as many as the prompt has tokens, less one. Which of your predictions
/// did the prompt itself answer?
///
/// A token has been predicted and kept after each token of the prompt. The prompt goes on by itself: only after its last token is a
/// prediction needed.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
func best() -> Int {
    let logits = (matmul(w, h) + by).scalars
    return logits.firstIndex(of: logits.max()!)!
}
var generated: [Int] = []
for id in prompt {
    read(id)
    generated.append(best())
}
read(generated[generated.count - 1])
while generated.count < limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
