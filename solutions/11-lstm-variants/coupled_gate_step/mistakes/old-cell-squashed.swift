import NumericCore

/// Where the old cell is small your step is right, and where it is large too little of it is kept. What is it that 1 − i
/// multiplies?
///
/// tanh of the old cell. The cell itself is kept, as large as it is; tanh belongs to the candidate and to what is shown.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - i) * tanh(c) + i * g
    return (o * tanh(cell), cell)
}
