import NumericCore

/// The recurrent cell over a whole sequence.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - b: the bias [H].
/// - Returns: the state after each step [B, T, H], and the state after the last [B, H].
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    // solution
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        h = tanh(matmul(xt, wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), h)
    // stub
    // // Run the cell over the T steps, then run: workbook grade
    // unwritten()
    // end
}
