import NumericCore

/// Your cells are pulled upwards only. Between which bounds does a content lie?
///
/// The candidate goes through sigmoid. Take tanh of the second block.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = sigmoid(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - i) * c + i * g
    return (o * tanh(cell), cell)
}
