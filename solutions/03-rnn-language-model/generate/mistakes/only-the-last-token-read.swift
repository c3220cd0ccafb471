/// With a prompt of one token you are right; of a longer one, only its end makes a difference. What has the state seen before the
/// first prediction?
///
/// Only the prompt's last token. Read all of them in order, and predict when the last has been read.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
func best() -> Int {
    let logits = (matmul(w, h) + by).scalars
    return logits.firstIndex(of: logits.max()!)!
}
read(prompt[prompt.count - 1])
var generated: [Int] = []
while generated.count < limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
