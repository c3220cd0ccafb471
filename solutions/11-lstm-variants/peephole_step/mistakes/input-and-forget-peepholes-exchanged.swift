import NumericCore

/// Your step is the right one for pi and pf in each other's place. Which vector stands in which line?
///
/// The peepholes of the input and forget gates have changed places. pi goes into the sum of i, pf into that of f.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pf * c)
    let f = sigmoid(block(1) + pi * c)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * cell)
    return (o * tanh(cell), cell)
}
