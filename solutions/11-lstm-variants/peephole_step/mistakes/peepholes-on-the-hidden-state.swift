import NumericCore

/// Set h to 0 and your answer is that of a step without peepholes for i and f. What do you multiply pi and pf by?
///
/// The peepholes are multiplied by h. The gates have seen the hidden state already, through whh; a peephole is for
/// what it hides: take c, and the new cell for the output gate.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * h)
    let f = sigmoid(block(1) + pf * h)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * h)
    return (o * tanh(cell), cell)
}
