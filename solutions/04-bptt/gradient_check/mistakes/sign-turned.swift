import NumericCore

/// Your measured slopes have the right size and the wrong sign. Which of the two losses is subtracted?
///
/// A slope is positive where the loss rises: up minus down.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (down - up) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m) / max(abs(a), abs(m), 1e-3)
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
