// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How large the gradient is in each cell state of one sequence, along all paths.
///
/// - Parameters:
///   - i: the input gates of all steps [T, H].
///   - f: the forget gates [T, H].
///   - g: the candidates [T, H].
///   - o: the output gates [T, H].
///   - cells: the cell states, c0 first [T + 1, H].
///   - whh: the weights from the hidden state, in blocks of H rows: i, f, g, o [4H, H].
///   - upstream: the gradient in the hidden state after the last step [H].
/// - Returns: the 2-norm of the gradient in each cell state, that of c0 first [T + 1].
func gradientFlow(
    i: Tensor, f: Tensor, g: Tensor, o: Tensor, cells: Tensor, whh: Tensor, upstream: Tensor
) -> Tensor {
    // One travels for h and one for c; the second is measured at each cell. Run: workbook grade
    unwritten()
}
