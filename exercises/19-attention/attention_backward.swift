// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step of attention with the plain dot product as its score, backwards.
///
/// - Parameters:
///   - dc: the gradient in each context [B, C].
///   - q: the query of each row [B, d].
///   - keys: the keys of its source [B, S, d].
///   - values: the values of its source [B, S, C].
///   - lengths: how many places of each row are real, from 1 to S.
/// - Returns: the gradients in the queries [B, d], the keys [B, S, d] and the values [B, S, C].
func attentionBackward(
    dc: Tensor, q: Tensor, keys: Tensor, values: Tensor, lengths: [Int]
) -> (dq: Tensor, dkeys: Tensor, dvalues: Tensor) {
    // The weights once more, then context, softmax and score from behind. Run: workbook grade
    unwritten()
}
