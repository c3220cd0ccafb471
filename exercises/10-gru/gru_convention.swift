// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Weights of a GRU in which z writes, turned into weights of one in which z keeps, with the same states.
///
/// - Parameters:
///   - wih: the weights from the input [3H, D], in blocks of H rows: r, z, n.
///   - whh: the weights from the state [3H, H], in the same blocks.
///   - b: the bias [3H], in the same blocks.
/// - Returns: the same three for the other form.
func gruConvention(wih: Tensor, whh: Tensor, b: Tensor) -> (wih: Tensor, whh: Tensor, b: Tensor) {
    // Turn the weights into those of the other form, then run: workbook grade
    unwritten()
}
