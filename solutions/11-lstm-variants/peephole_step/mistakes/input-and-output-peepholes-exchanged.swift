import NumericCore

/// With the same peepholes for all gates your step is right. Your c changes with `po`; which gate's peephole is that?
///
/// The output gate's, and yours stands in the input gate's sum. `pi` goes with the old cell into i, `po` with the new one
/// into o.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + po * c)
    let f = sigmoid(block(1) + pf * c)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + pi * cell)
    return (o * tanh(cell), cell)
}
