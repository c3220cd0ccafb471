import NumericCore

/// Where the derived slope is the smaller of the two, your error is too large. By what is the difference divided?
///
/// By the derived slope alone. If that is wrongly near 0 the ratio says nothing but that; divide by the larger of the
/// two.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m) / max(abs(a), 1e-3)
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
