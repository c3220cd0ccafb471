import NumericCore

/// Your c is right, and your h is not: its output gate has opened to another degree. There are two cells in this
/// step; at which of them does the output gate look?
///
/// The output's peephole is given the old cell. It comes last and looks at the cell that it is about to show: work
/// out f * c + i * g first, then o.
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
    let o = sigmoid(block(3) + po * c)
    return (o * tanh(cell), cell)
}
