/// A batch of one sequence, and the products of each block by itself, as in a step that was written for a batch.
let size = upstream.shape[0]
func at(_ tensor: Tensor, _ t: Int) -> Tensor { tensor.slice(axis: 0, from: t, to: t + 1) }
func rows(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
var found: [Float] = []
var fromState = upstream.reshaped([1, size])
var fromCell = Tensor(zeros: [1, size])
var t = i.shape[0]
while t > 0 {
    let (shown, old) = (tanh(at(cells, t)), at(cells, t - 1))
    let (a, k, n, s) = (at(i, t - 1), at(f, t - 1), at(g, t - 1), at(o, t - 1))
    let total = fromCell + fromState * (s - s * shown * shown)
    found.append((total * total).sum().squareRoot())
    fromState =
        matmul(total * n * a * (1 - a), rows(0)) + matmul(total * old * k * (1 - k), rows(1))
        + matmul(total * a * (1 - n * n), rows(2)) + matmul(fromState * shown * s * (1 - s), rows(3))
    fromCell = k * total
    t -= 1
}
found.append((fromCell * fromCell).sum().squareRoot())
return Tensor(found.reversed())
