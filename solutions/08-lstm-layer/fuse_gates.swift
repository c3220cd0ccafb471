import NumericCore

/// The eight weights of an LSTM cell, packed into three in the order i, f, g, o.
///
/// - Parameters:
///   - wf: the forget gate's weights for [x, h], x first [H, D + H].
///   - wi: the input gate's [H, D + H].
///   - wo: the output gate's [H, D + H].
///   - wg: the candidate's [H, D + H].
///   - bf: the forget gate's bias [H].
///   - bi: the input gate's [H].
///   - bo: the output gate's [H].
///   - bg: the candidate's [H].
/// - Returns: the weights from the input [4H, D], those from the hidden state [4H, H], and the biases [4H].
func fuseGates(
    wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor, bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (wih: Tensor, whh: Tensor, b: Tensor) {
    // solution
    let hidden = bf.shape[0]
    let inputs = wf.shape[1] - hidden
    let joined = concatenate([wi, wf, wg, wo], axis: 0)
    return (
        joined.slice(axis: 1, from: 0, to: inputs),
        joined.slice(axis: 1, from: inputs, to: inputs + hidden),
        concatenate([bi, bf, bg, bo], axis: 0)
    )
    // stub
    // // Pack the eight weights, then run: workbook grade
    // unwritten()
    // end
}
