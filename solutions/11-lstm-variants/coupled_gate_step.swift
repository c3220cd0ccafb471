import NumericCore

/// One step of an LSTM cell whose forget gate is what its input gate leaves: f = 1 - i.
///
/// - Parameters:
///   - x: the inputs of this step [B, D].
///   - h: the hidden states before this step [B, H].
///   - c: the cells before this step [B, H].
///   - wih: the weights from the input, rows i, g, o [3H, D].
///   - whh: the weights from the hidden state, rows i, g, o [3H, H].
///   - b: the bias, entries i, g, o [3H].
/// - Returns: the hidden states and the cells after this step, each [B, H].
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    // solution
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = (1 - i) * c + i * g
    return (o * tanh(cell), cell)
    // stub
    // // Write one step of an LSTM with coupled gates, then run: workbook grade
    // unwritten()
    // end
}
