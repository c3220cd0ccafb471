import NumericCore

/// Sometimes your worst number is not the one that disagrees most, and your error can be negative. What becomes of a
/// derived slope that is too small?
///
/// The difference has kept its sign, so a slope that is far too small counts as no error. Take its absolute value.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, -Float.infinity)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = (a - m) / max(abs(a), abs(m), 1e-3)
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
