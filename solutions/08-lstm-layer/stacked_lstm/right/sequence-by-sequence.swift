/// Each sequence goes through both layers as a matrix of its own, with vectors for states. The code reads like the
/// equations of one sequence.
func run(_ rows: [Tensor], _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> [Tensor] {
    let size = whh.shape[1]
    var (h, c) = (Tensor(zeros: [size]), Tensor(zeros: [size]))
    return rows.map { row in
        let sums = b + matmul(whh, h) + matmul(wih, row)
        func block(_ n: Int) -> Tensor { sums.slice(axis: 0, from: n * size, to: n * size + size) }
        c = sigmoid(block(1)) * c + sigmoid(block(0)) * tanh(block(2))
        h = sigmoid(block(3)) * tanh(c)
        return h
    }
}
var (states, bottoms, tops): ([Tensor], [Tensor], [Tensor]) = ([], [], [])
for row in 0..<x.shape[0] {
    let sequence = x.slice(axis: 0, at: row)
    let bottom = run((0..<x.shape[1]).map { sequence.slice(axis: 0, at: $0) }, wih0, whh0, b0)
    let top = run(bottom, wih1, whh1, b1)
    states.append(stack(top, axis: 0))
    bottoms.append(bottom[bottom.count - 1])
    tops.append(top[top.count - 1])
}
return (stack(states, axis: 0), stack([stack(bottoms, axis: 0), stack(tops, axis: 0)], axis: 0))
