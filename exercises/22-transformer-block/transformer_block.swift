// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// A block of a language model: causal attention, then a feed-forward part, each behind a layer normalisation and beside a way
/// around it.
///
/// - Parameters:
///   - x: the sequences [B, T, E].
///   - wqkv: the weights of queries, keys and values, in this order [3E, E].
///   - bqkv: their biases [3E].
///   - wo: the weights of the attention's output [E, E].
///   - bo: its bias [E].
///   - gain1: the gain of the norm before the attention [E].
///   - bias1: its bias [E].
///   - gain2: the gain of the norm before the feed-forward part [E].
///   - bias2: its bias [E].
///   - w1: the first layer of the feed-forward part [F, E].
///   - b1: its bias [F].
///   - w2: the second layer [E, F].
///   - b2: its bias [E].
///   - heads: the number of heads K, which divides E.
/// - Returns: the steps after the block [B, T, E].
func transformerBlock(
    x: Tensor, wqkv: Tensor, bqkv: Tensor, wo: Tensor, bo: Tensor,
    gain1: Tensor, bias1: Tensor, gain2: Tensor, bias2: Tensor,
    w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor, heads: Int
) -> Tensor {
    // Normalise, attend, add; normalise, feed forward, add. Then run: workbook grade
    unwritten()
}
