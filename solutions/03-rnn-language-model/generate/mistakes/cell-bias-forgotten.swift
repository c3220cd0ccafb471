/// Some of your tokens are right, and with a `b` of zeros all would be. What is added to the two products inside tanh?
///
/// The cell's bias is missing. There are two in this network: `b` inside tanh, and `by` behind the output layer's product.
var h = Tensor(zeros: [wh.shape[0]])
func read(_ id: Int) {
    h = tanh(matmul(wx, table.slice(axis: 0, at: id)) + matmul(wh, h))
}
for id in prompt { read(id) }
var generated: [Int] = []
while generated.count < limit {
    let logits = (matmul(w, h) + by).scalars
    let next = logits.firstIndex(of: logits.max()!)!
    generated.append(next)
    if next == end { break }
    read(next)
}
return generated
