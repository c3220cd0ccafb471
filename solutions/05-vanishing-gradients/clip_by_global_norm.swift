import NumericCore

/// Shortens the gradient of two parameters together, if it is longer than a limit.
///
/// - Parameters:
///   - a: the gradient of one parameter [N].
///   - b: the gradient of the other [R, C].
///   - limit: the greatest length that is let through.
/// - Returns: both gradients, shortened or not [N], [R, C], and the length of the two together as they came in.
func clipByGlobalNorm(a: Tensor, b: Tensor, limit: Float) -> (a: Tensor, b: Tensor, norm: Float) {
    // solution
    let norm = sqrt((a * a).sum() + (b * b).sum())
    let factor = norm > limit ? limit / norm : 1
    return (a * factor, b * factor, norm)
    // stub
    // // Measure, shorten if need be, then run: workbook grade
    // unwritten()
    // end
}
