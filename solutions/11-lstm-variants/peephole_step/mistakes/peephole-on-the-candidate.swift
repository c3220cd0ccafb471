import NumericCore

/// Gates right, and your c moves too far in units with a large pi and a large cell. Which of the four has no
/// peephole in the equations?
///
/// The candidate is given the input gate's peephole. Peepholes belong to the three gates, hence three vectors; the
/// candidate is tanh of its sum alone.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * c)
    let f = sigmoid(block(1) + pf * c)
    let g = tanh(block(2) + pi * c)
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * cell)
    return (o * tanh(cell), cell)
}
