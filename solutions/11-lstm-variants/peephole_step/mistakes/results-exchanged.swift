import NumericCore

/// Your h is the c that was expected and your c the h. In which order does this function return the two?
///
/// The results have changed places. The hidden state comes first; Swift fills the tuple by position.
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
    let o = sigmoid(block(3) + po * cell)
    return (cell, o * tanh(cell))
}
