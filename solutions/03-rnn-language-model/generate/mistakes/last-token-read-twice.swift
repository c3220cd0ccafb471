/// You answer as if the prompt ended with its last token twice. Which token does your loop read first?
///
/// The prompt has been read to its end, and then the loop begins by reading its last token again. After the prompt comes a
/// prediction; what is read next is the token predicted.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
func best() -> Int {
    let logits = (matmul(w, h) + by).scalars
    return logits.firstIndex(of: logits.max()!)!
}
for id in prompt { read(id) }
var current = prompt[prompt.count - 1]
var generated: [Int] = []
while generated.count < limit {
    read(current)
    current = best()
    generated.append(current)
    if current == end { break }
}
return generated
