import NumericCore

/// From the old cell a share i of the way to the candidate, as lesson 06 put it: one product less, and another
/// rounding.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let candidate = tanh(block(1))
    let cell = c + sigmoid(block(0)) * (candidate - c)
    return (sigmoid(block(2)) * tanh(cell), cell)
}
