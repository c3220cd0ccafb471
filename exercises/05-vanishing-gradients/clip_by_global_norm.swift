// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Shortens the gradient of two parameters together, if it is longer than a limit.
///
/// - Parameters:
///   - a: the gradient of one parameter [N].
///   - b: the gradient of the other [R, C].
///   - limit: the greatest length that is let through.
/// - Returns: both gradients, shortened or not [N], [R, C], and the length of the two together as they came in.
func clipByGlobalNorm(a: Tensor, b: Tensor, limit: Float) -> (a: Tensor, b: Tensor, norm: Float) {
    // Measure, shorten if need be, then run: workbook grade
    unwritten()
}
