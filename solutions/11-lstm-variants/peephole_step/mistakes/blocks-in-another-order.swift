import NumericCore

/// Even with peepholes of 0 your numbers are not the LSTM's. In which order do the four blocks of H rows stand?
///
/// The third block is read as the output gate and the fourth as the candidate. The order is i, f, g, o, as PyTorch
/// packs them.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * c)
    let f = sigmoid(block(1) + pf * c)
    let g = tanh(block(3))
    let cell = f * c + i * g
    let o = sigmoid(block(2) + po * cell)
    return (o * tanh(cell), cell)
}
