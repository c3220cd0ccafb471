import NumericCore

/// The three gates of an LSTM cell and its candidate, for one step of a batch.
///
/// - Parameters:
///   - x: the inputs of this step [B, D].
///   - h: the hidden states before this step [B, H].
///   - wf: W_f, the forget gate's weights for [x, h], x first [H, D + H].
///   - wi: W_i, the input gate's [H, D + H].
///   - wo: W_o, the output gate's [H, D + H].
///   - wg: W_g, the candidate's [H, D + H].
///   - bf: the forget gate's bias [H].
///   - bi: the input gate's [H].
///   - bo: the output gate's [H].
///   - bg: the candidate's [H].
/// - Returns: the forget gate, the input gate, the output gate and the candidate, each [B, H].
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    // solution
    let joined = concatenate([x, h], axis: 1)
    let f = sigmoid(matmul(joined, wf.transposed()) + bf)
    let i = sigmoid(matmul(joined, wi.transposed()) + bi)
    let o = sigmoid(matmul(joined, wo.transposed()) + bo)
    let g = tanh(matmul(joined, wg.transposed()) + bg)
    return (f, i, o, g)
    // stub
    // // Work out the three gates and the candidate, then run: workbook grade
    // unwritten()
    // end
}
