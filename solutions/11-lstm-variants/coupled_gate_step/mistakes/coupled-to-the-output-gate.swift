import NumericCore

/// The new cell leaves the span between the old one and the candidate. Which gate says how much is written, and which
/// one how much is shown?
///
/// i says what is written, so what is kept is 1 − i. You keep 1 − o, and o has no part in the cell.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - o) * c + i * g
    return (o * tanh(cell), cell)
}
