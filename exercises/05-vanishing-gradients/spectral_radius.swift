// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// By how many times a vector becomes longer, on average over k multiplications by a matrix.
///
/// - Parameters:
///   - w: a square matrix [H, H].
///   - v: the vector to begin with, not 0 [H].
///   - k: how many times to multiply, 1 or more.
/// - Returns: the k-th root of the length of wᵏv over that of v; 0 if nothing is left.
func spectralRadius(w: Tensor, v: Tensor, k: Int) -> Float {
    // Multiply, measure, rescale, then run: workbook grade
    unwritten()
}
