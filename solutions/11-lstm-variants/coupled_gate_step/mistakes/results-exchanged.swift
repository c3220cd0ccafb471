import NumericCore

/// Your h is the c that was expected and your c the h. In which order does this function return the two?
///
/// The results have changed places. The hidden state comes first; Swift fills the tuple by position.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - i) * c + i * g
    return (cell, o * tanh(cell))
}
