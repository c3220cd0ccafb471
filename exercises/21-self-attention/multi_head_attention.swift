// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Several attentions side by side, each over its own columns, and a layer that mixes what they found.
///
/// - Parameters:
///   - x: the sequences [B, T, E].
///   - wqkv: the weights of queries, keys and values, in this order [3E, E].
///   - bqkv: their biases [3E].
///   - wo: the weights of the output [E, E].
///   - bo: its bias [E].
///   - heads: their number K, which divides E.
///   - causal: whether a step may see itself and earlier steps only.
/// - Returns: the steps after attention [B, T, E].
func multiHeadAttention(
    x: Tensor, wqkv: Tensor, bqkv: Tensor, wo: Tensor, bo: Tensor, heads: Int, causal: Bool
) -> Tensor {
    // Project, cut into heads, attend, join, project once more. Then run: workbook grade
    unwritten()
}
