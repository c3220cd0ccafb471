import NumericCore

/// Your gates agree with the expected ones while the cells are small, and are too near their middle when a cell is
/// large. What do you show them?
///
/// The peepholes are given tanh of the cell. They look at the cell itself, of any size; so a gate can tell 3 from
/// 4.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * tanh(c))
    let f = sigmoid(block(1) + pf * tanh(c))
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * tanh(cell))
    return (o * tanh(cell), cell)
}
