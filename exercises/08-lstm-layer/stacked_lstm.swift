// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Two LSTM layers, one upon the other, from zero states; weights packed in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - wih0: the bottom layer's weights from the input [4H, D].
///   - whh0: its weights from its own hidden state [4H, H].
///   - b0: its biases [4H].
///   - wih1: the top layer's weights from the bottom layer's hidden state [4H, H].
///   - whh1: its weights from its own hidden state [4H, H].
///   - b1: its biases [4H].
/// - Returns: the top layer's hidden state after each step [B, T, H], and each layer's after the last [2, B, H].
func stackedLstm(
    x: Tensor, wih0: Tensor, whh0: Tensor, b0: Tensor, wih1: Tensor, whh1: Tensor, b1: Tensor
) -> (states: Tensor, h: Tensor) {
    // Put one layer upon the other, then run: workbook grade
    unwritten()
}
