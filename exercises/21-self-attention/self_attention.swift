// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Attention of a sequence to itself: every step asks all steps, or only those up to itself.
///
/// - Parameters:
///   - x: the sequences [B, T, E].
///   - wq: the weights of the queries [E, E].
///   - wk: the weights of the keys [E, E].
///   - wv: the weights of the values [E, E].
///   - causal: whether a step may see itself and earlier steps only.
/// - Returns: for each step its mix of the values [B, T, E].
func selfAttention(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, causal: Bool) -> Tensor {
    // Queries, keys and values; scores; mask; mix. Then run: workbook grade
    unwritten()
}
