/// Where the limit was reached, an end token stands behind your last one. Did the network say it?
///
/// It was added by hand. At the limit the text breaks off, and whoever reads it should be able to see that.
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
    read(next)
}
return generated.last == end ? generated : generated + [end]
