import NumericCore

/// Your measured slopes are twice the right ones. How far apart are the two places between which the loss was
/// compared?
///
/// From ε below to ε above is a way of 2ε. Divide by that.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / epsilon
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m) / max(abs(a), abs(m), 1e-3)
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
