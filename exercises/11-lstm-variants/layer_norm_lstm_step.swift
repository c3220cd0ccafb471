// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step of an LSTM cell with layer normalisation, after Ba, Kiros and Hinton (2016).
///
/// - Parameters:
///   - x: the inputs of this step [B, D].
///   - h: the hidden states before this step [B, H].
///   - c: the cells before this step [B, H].
///   - wih: the weights from the input, rows i, f, g, o [4H, D].
///   - whh: the weights from the hidden state, rows i, f, g, o [4H, H].
///   - b: the bias, entries i, f, g, o [4H].
///   - gainX: the gain of the norm over all that comes from the input [4H].
///   - biasX: its bias [4H].
///   - gainH: the gain of the norm over all that comes from the hidden state [4H].
///   - biasH: its bias [4H].
///   - gainC: the gain of the norm over the new cell, before its tanh [H].
///   - biasC: its bias [H].
/// - Returns: the hidden states and the cells after this step, each [B, H].
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    // Write one step of an LSTM with layer normalisation, then run: workbook grade
    unwritten()
}
