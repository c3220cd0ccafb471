import NumericCore

/// Your c is off, and nearly never negative where it was pulled. In which order do the three blocks of H rows
/// stand?
///
/// The second block is read as the output gate and the third as the candidate. The order is i, g, o: that of the
/// four gates with f left out.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let o = sigmoid(block(1))
    let g = tanh(block(2))
    let cell = (1 - i) * c + i * g
    return (o * tanh(cell), cell)
}
