// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step of the LSTM, backwards. Rows of weights are in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of the step [B, D].
///   - hPrevious: the hidden states before the step [B, H].
///   - cPrevious: the cell states before the step [B, H].
///   - i: the input gates of the step [B, H].
///   - f: the forget gates [B, H].
///   - g: the candidates [B, H].
///   - o: the output gates [B, H].
///   - c: the cell states after the step [B, H].
///   - wih: the weights from the input [4H, D].
///   - whh: the weights from the hidden state [4H, H].
///   - dh: the gradient in the hidden states after the step [B, H].
///   - dc: the gradient that reaches the cell states after the step from the next step [B, H].
/// - Returns: the gradients in the inputs [B, D], in both states before the step [B, H], in the weights [4H, D] and
///   [4H, H], and in the bias [4H].
func lstmStepBackward(
    x: Tensor, hPrevious: Tensor, cPrevious: Tensor, i: Tensor, f: Tensor, g: Tensor, o: Tensor, c: Tensor,
    wih: Tensor, whh: Tensor, dh: Tensor, dc: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dcPrevious: Tensor, dwih: Tensor, dwhh: Tensor, db: Tensor) {
    // First h, then c, then the four sums. Run: workbook grade
    unwritten()
}
