import NumericCore

/// All ratios in a list, then the largest: two passes, and each is a line.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    let numeric = (up - down) / (2 * epsilon)
    let ratios = zip(analytic.scalars, numeric.scalars).map { abs($0 - $1) / max(abs($0), abs($1), 1e-3) }
    let error = ratios.max()!
    return (numeric, ratios.firstIndex(of: error)!, error)
}
