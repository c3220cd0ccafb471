import NumericCore

/// With forget sums that are the input sums with another sign your step is right. From what is the forget gate made?
///
/// From sums and a peephole of its own, the second block and `pf`. You take 1 − i, which is another variant of the LSTM:
/// the one with coupled gates.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * c)
    let f = 1 - i
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * cell)
    return (o * tanh(cell), cell)
}
