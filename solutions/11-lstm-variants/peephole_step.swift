import NumericCore

/// One step of an LSTM cell with peepholes: its gates look at the cell as well.
///
/// - Parameters:
///   - x: the inputs of this step [B, D].
///   - h: the hidden states before this step [B, H].
///   - c: the cells before this step [B, H].
///   - wih: the weights from the input, rows i, f, g, o [4H, D].
///   - whh: the weights from the hidden state, rows i, f, g, o [4H, H].
///   - b: the bias, entries i, f, g, o [4H].
///   - pi: the input gate's weights for the old cell [H].
///   - pf: the forget gate's weights for the old cell [H].
///   - po: the output gate's weights for the new cell [H].
/// - Returns: the hidden states and the cells after this step, each [B, H].
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    // solution
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0) + pi * c)
    let f = sigmoid(block(1) + pf * c)
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3) + po * cell)
    return (o * tanh(cell), cell)
    // stub
    // // Write one step of an LSTM with peepholes, then run: workbook grade
    // unwritten()
    // end
}
