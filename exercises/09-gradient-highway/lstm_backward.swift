// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Back-propagation through time in an LSTM, from what a forward pass has kept. Rows of weights are in the order
/// i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the hidden states before the first step [B, H].
///   - i: the input gates of all steps [B, T, H].
///   - f: the forget gates [B, T, H].
///   - g: the candidates [B, T, H].
///   - o: the output gates [B, T, H].
///   - cells: the cell states, c0 first [B, T + 1, H].
///   - wih: the weights from the input [4H, D].
///   - whh: the weights from the hidden state [4H, H].
///   - dstates: the gradient that reaches each hidden state from outside the layer [B, T, H].
/// - Returns: the gradients in the weights [4H, D] and [4H, H], in the bias [4H], in the inputs [B, T, D] and in both
///   first states [B, H].
func lstmBackward(
    x: Tensor, h0: Tensor, i: Tensor, f: Tensor, g: Tensor, o: Tensor, cells: Tensor,
    wih: Tensor, whh: Tensor, dstates: Tensor
) -> (dwih: Tensor, dwhh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor, dc0: Tensor) {
    // Take the steps from the last to the first, and hand two gradients on. Run: workbook grade
    unwritten()
}
