/// Your list begins as it should and goes on behind the end token up to the limit. What ends your loop?
///
/// Only the limit does. Leave the loop when the token just kept is `end`.
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
    read(next)
}
return generated
