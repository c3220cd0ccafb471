// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step of an LSTM cell.
///
/// - Parameters:
///   - x: the inputs of this step [B, D].
///   - h: the hidden states before this step [B, H].
///   - c: the cells before this step [B, H].
///   - wf: W_f, the forget gate's weights for [x, h], x first [H, D + H].
///   - wi: W_i, the input gate's [H, D + H].
///   - wo: W_o, the output gate's [H, D + H].
///   - wg: W_g, the candidate's [H, D + H].
///   - bf: the forget gate's bias [H].
///   - bi: the input gate's [H].
///   - bo: the output gate's [H].
///   - bg: the candidate's [H].
/// - Returns: the hidden states and the cells after this step, each [B, H].
func lstmStep(
    x: Tensor, h: Tensor, c: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (h: Tensor, c: Tensor) {
    // Write one step of the LSTM cell, then run: workbook grade
    unwritten()
}
