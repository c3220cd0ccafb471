import NumericCore

/// Your c is right, and your h is too far from 0 wherever the cell is large, in places beyond 1. What stands
/// between the cell and the output gate?
///
/// h is o * c. The cells here may begin beyond 1; tanh bounds what is shown. (From cells of 0 they stay between -1
/// and 1, and the tanh could be done without. This cell keeps it.)
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
    return (o * cell, cell)
}
