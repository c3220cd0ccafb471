import NumericCore

/// Your h is right, and none of your cells is beyond 1. What will the next step find?
///
/// tanh is taken of the cell that is kept. It belongs only on the way out, into h.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = tanh((1 - i) * c + i * g)
    return (o * cell, cell)
}
