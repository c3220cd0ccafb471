import NumericCore

/// Changing pi, pf or po leaves your results as they were. What do these three vectors meet?
///
/// This is the LSTM without peepholes. Add pi * c and pf * c to the sums of i and f, and po times the new cell to
/// that of o.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3))
    return (o * tanh(cell), cell)
}
