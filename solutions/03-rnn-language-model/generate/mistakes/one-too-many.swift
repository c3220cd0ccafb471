/// Where no end token comes, you give one token more than `limit`. How many are there when your loop begins its last turn?
///
/// The condition lets it run once more with `limit` tokens already kept. It has to be less than, not at most.
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
while generated.count <= limit {
    let next = best()
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
