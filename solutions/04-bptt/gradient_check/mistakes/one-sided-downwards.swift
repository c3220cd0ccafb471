import NumericCore

/// Your measured slopes are off by a little in each number, more where the loss bends. From where to where does your
/// difference go?
///
/// It goes from one side to the middle: (loss − down) / ε. A bend of the loss counts in full there. From one side to
/// the other, (up − down) / 2ε, it cancels.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (loss - down) / epsilon
    var (worst, error): (Int, Float) = (0, 0)
    for (n, (a, m)) in zip(analytic.scalars, numeric.scalars).enumerated() {
        let ratio = abs(a - m) / max(abs(a), abs(m), 1e-3)
        if ratio > error { (worst, error) = (n, ratio) }
    }
    return (numeric, worst, error)
}
