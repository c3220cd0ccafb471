import NumericCore

/// Your numbers are right and your index is one too high. What is the index of the first number?
///
/// The first number of a tensor has the index 0.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m) / max(abs(a), abs(m), 1e-3)
        if ratio > error { (worst, error) = (n + 1, ratio) }
    }
    return (numeric, worst, error)
}
