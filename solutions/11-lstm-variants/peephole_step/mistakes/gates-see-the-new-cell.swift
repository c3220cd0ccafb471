import NumericCore

/// Your c is off where pi or pf is far from 0. A cell that depends on gates that depend on it: which cell is there
/// when i and f are worked out?
///
/// The peepholes of i and f are given a cell that has been updated once without them. They look at the old cell c,
/// the only one there is at that moment.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let draft = sigmoid(block(1)) * c + sigmoid(block(0)) * tanh(block(2))
    let i = sigmoid(block(0) + pi * draft)
    let f = sigmoid(block(1) + pf * draft)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * cell)
    return (o * tanh(cell), cell)
}
