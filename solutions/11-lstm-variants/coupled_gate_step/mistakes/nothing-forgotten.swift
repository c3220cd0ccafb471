import NumericCore

/// Your cells leave the span between old cell and candidate: they add the candidate's share and lose nothing. What
/// makes room for it?
///
/// The old cell is kept whole. That is the cell of 1997, without a forget gate. Multiply c by 1 - i.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = c + i * g
    return (o * tanh(cell), cell)
}
