// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step of a decoder that looks after its step: a tanh cell, dot-product attention, and h̃ = tanh(W_c [c; s]).
///
/// - Parameters:
///   - y: the input of the step, the previous word's vector [B, D].
///   - s: the state before the step [B, H].
///   - memory: the encoder's states, keys and values in one [B, S, H].
///   - lengths: how many places of each source are real, from 1 to S.
///   - wx: the cell's weights from the input [H, D].
///   - wh: the cell's weights from the state [H, H].
///   - b: the cell's bias [H].
///   - wc: the weights of the last layer, from the context first and the state second [A, 2H].
/// - Returns: the state after the step [B, H], where it looked [B, S], and h̃ [B, A].
func attentiveStep(
    y: Tensor, s: Tensor, memory: Tensor, lengths: [Int], wx: Tensor, wh: Tensor, b: Tensor, wc: Tensor
) -> (state: Tensor, weights: Tensor, attentional: Tensor) {
    // Step, look, and join what was seen with who looked. Run: workbook grade
    unwritten()
}
