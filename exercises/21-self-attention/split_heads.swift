// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Cuts the columns of one tensor into heads, and puts the heads of another side by side again.
///
/// - Parameters:
///   - x: steps whose columns are to be cut [B, T, E].
///   - y: steps that stand in K heads [B, K, T, d].
///   - heads: their number K, which divides E.
/// - Returns: x in heads [B, K, T, d], and y with its heads side by side [B, T, E].
func splitHeads(x: Tensor, y: Tensor, heads: Int) -> (split: Tensor, joined: Tensor) {
    // Cut x into heads and join those of y, then run: workbook grade
    unwritten()
}
