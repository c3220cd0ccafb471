import NumericCore

/// With peepholes of 0 all your gates are one half. What should be left of a gate that does not look at the cell?
///
/// The peephole's share multiplies the sum. It is added to it: sigmoid of the sum plus p * c.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) * pi * c)
    let f = sigmoid(block(1) * pf * c)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) * po * cell)
    return (o * tanh(cell), cell)
}
