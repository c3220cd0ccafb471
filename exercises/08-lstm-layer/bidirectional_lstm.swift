// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// An LSTM that reads a sequence from both ends, from zero states; weights packed in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - wih: the forward direction's weights from the input [4H, D].
///   - whh: its weights from the hidden state [4H, H].
///   - b: its biases [4H].
///   - wihReverse: the backward direction's weights from the input [4H, D].
///   - whhReverse: its weights from the hidden state [4H, H].
///   - bReverse: its biases [4H].
/// - Returns: at each place the forward state and behind it the backward state [B, T, 2H], and the state in which each
///   direction ends [2, B, H].
func bidirectionalLstm(
    x: Tensor, wih: Tensor, whh: Tensor, b: Tensor, wihReverse: Tensor, whhReverse: Tensor, bReverse: Tensor
) -> (states: Tensor, h: Tensor) {
    // Read the sequence from both ends, then run: workbook grade
    unwritten()
}
