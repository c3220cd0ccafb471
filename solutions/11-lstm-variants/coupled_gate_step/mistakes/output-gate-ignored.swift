import NumericCore

/// Your c is right, and your h is all of tanh of the cell. What is the third block for?
///
/// The output gate is not used. Multiply tanh of the new cell by o.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let cell = (1 - i) * c + i * g
    return (tanh(cell), cell)
}
