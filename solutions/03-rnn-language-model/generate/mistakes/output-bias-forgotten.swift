/// Some of your tokens are right, and once one is not, the rest may be anything. How often would each token come if the state were
/// all zeros?
///
/// The logits lack `by`, which says how likely each token is whatever the state holds.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h) + b)
}
func best() -> Int {
    let logits = matmul(w, h).scalars
    return logits.firstIndex(of: logits.max()!)!
}
for id in prompt { read(id) }
var generated: [Int] = []
while generated.count < limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
