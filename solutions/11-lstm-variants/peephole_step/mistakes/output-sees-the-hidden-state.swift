import NumericCore

/// Your c is right, and your h is not: its output gate moves with the old h beyond what `whh` explains. What is the peephole's
/// gate to look at?
///
/// Its own unit's new cell. The hidden state is what the cell was when it was last shown, times an output gate that may
/// have been shut; the peephole is there to look behind it.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * c)
    let f = sigmoid(block(1) + pf * c)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * h)
    return (o * tanh(cell), cell)
}
