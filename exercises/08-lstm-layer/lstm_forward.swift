// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The LSTM over a whole sequence, with the weights of its four gates packed in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the hidden states before the first step [B, H].
///   - c0: the cell states before the first step [B, H].
///   - wih: the weights from the input, four blocks of H rows [4H, D].
///   - whh: the weights from the hidden state, four blocks of H rows [4H, H].
///   - b: the biases, in the order of the rows [4H].
/// - Returns: the hidden state after each step [B, T, H], and both states after the last [B, H].
func lstmForward(
    x: Tensor, h0: Tensor, c0: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (states: Tensor, h: Tensor, c: Tensor) {
    // Run the LSTM over the T steps, then run: workbook grade
    unwritten()
}
