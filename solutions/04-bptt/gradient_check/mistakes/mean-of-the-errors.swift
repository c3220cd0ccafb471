import NumericCore

/// Your index is right and your error is too small, the more so the more numbers there are. Can nine right slopes
/// make up for a wrong one?
///
/// The ratios have been averaged. One wrong slope among many would hide in the mean; the check wants the largest.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    var ratios: [Float] = []
    for (a, m) in zip(analytic.scalars, numeric.scalars) {
        ratios.append(abs(a - m) / max(abs(a), abs(m), 1e-3))
    }
    return (numeric, ratios.firstIndex(of: ratios.max()!)!, ratios.reduce(0, +) / Float(ratios.count))
}
