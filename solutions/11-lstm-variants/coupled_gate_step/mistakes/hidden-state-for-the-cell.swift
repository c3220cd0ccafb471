import NumericCore

/// Changing c leaves both your results as they were. What do you keep the share 1 - i of?
///
/// (1 - i) * h stands where (1 - i) * c belongs. With one gate this is nearly a GRU, whose only state is h; here
/// the cell is still a memory of its own.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - i) * h + i * g
    return (o * tanh(cell), cell)
}
