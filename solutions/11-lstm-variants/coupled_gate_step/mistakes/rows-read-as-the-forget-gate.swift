import NumericCore

/// Where you should keep you write, and where you should write you keep. Which share do the first H rows speak for
/// here?
///
/// The first rows are read as f, and i = 1 - f. They are the input gate's: i is their sigmoid, and f is 1 - i. (A
/// cell whose rows are the forget gate's is as good, and its weights have the other sign.)
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let f = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = f * c + (1 - f) * g
    return (o * tanh(cell), cell)
}
