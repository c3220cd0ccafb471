import NumericCore

/// Your c is right, and your h is 1 - i times tanh of the cell. Which rows are left over?
///
/// 1 - i stands for the output gate. Only the forget gate is given up; o is sigmoid of the third block.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let cell = (1 - i) * c + i * g
    return ((1 - i) * tanh(cell), cell)
}
