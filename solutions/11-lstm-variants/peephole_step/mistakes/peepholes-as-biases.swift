import NumericCore

/// Your gates do not move with the cell. What do you multiply pi, pf and po by?
///
/// The peepholes are added as they are, as a second bias. They are weights: pi and pf are multiplied by the old
/// cell, po by the new one.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi)
    let f = sigmoid(block(1) + pf)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po)
    return (o * tanh(cell), cell)
}
