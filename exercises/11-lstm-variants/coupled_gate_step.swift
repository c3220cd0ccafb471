// This file is compiled by itself: what it uses has to stand in it.
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
    // Write one step of an LSTM with coupled gates, then run: workbook grade
    unwritten()
}
