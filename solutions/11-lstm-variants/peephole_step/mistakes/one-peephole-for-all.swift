import NumericCore

/// Changing pf or po leaves your results as they were, and changing pi moves all of them. Was a line copied?
///
/// pi stands in all three gates. Each gate has a vector of its own: pi, pf, po.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * c)
    let f = sigmoid(block(1) + pi * c)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + pi * cell)
    return (o * tanh(cell), cell)
}
