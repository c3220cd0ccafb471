import NumericCore

/// One loop over the indices, nothing of the tensor library but its subscripts.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    var numeric = analytic
    var (worst, error): (Int, Float) = (0, -1)
    for n in 0..<analytic.count {
        numeric[n] = 0.5 * (up[n] - down[n]) / epsilon
        var size: Float = 1e-3
        size = max(size, max(abs(numeric[n]), abs(analytic[n])))
        let ratio = abs(numeric[n] - analytic[n]) / size
        if ratio > error {
            error = ratio
            worst = n
        }
    }
    return (numeric, worst, error)
}
