// This file is compiled by itself: what it uses has to stand in it.
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
    // Pack the eight weights, then run: workbook grade
    unwritten()
}
