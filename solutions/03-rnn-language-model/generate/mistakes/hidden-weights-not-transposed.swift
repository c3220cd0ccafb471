/// Your first token may be right and later ones are not, though the loop is. With `wh` transposed, would they be?
///
/// States as rows have been multiplied by `wh` as it is: unit i listens with column i. With rows it is `wh.transposed()`; with a
/// column, `matmul(wh, h)`.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(h, wh) + b)
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
    read(next)
}
return generated
