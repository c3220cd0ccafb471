// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The eight weights of an LSTM cell from the four that PyTorch keeps for a layer.
///
/// - Parameters:
///   - wih: weight_ih_l0, blocks of H rows in the order i, f, g, o [4H, D].
///   - whh: weight_hh_l0, in the same order [4H, H].
///   - bih: bias_ih_l0 [4H].
///   - bhh: bias_hh_l0 [4H].
/// - Returns: a matrix for [x, h], x first, for each of f, i, o and g [H, D + H], and a bias for each [H].
func loadPackedWeights(
    wih: Tensor, whh: Tensor, bih: Tensor, bhh: Tensor
) -> (
    wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor, bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) {
    // Take PyTorch's weights apart, then run: workbook grade
    unwritten()
}
