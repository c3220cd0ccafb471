import NumericCore

/// Your worst number is often the one with the largest slope. Is 0.1 much beside 10?
///
/// The difference has not been divided by anything. A disagreement counts by its share of the slope.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m)
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
