import NumericCore

/// Compares a gradient with measured slopes.
///
/// - Parameters:
///   - analytic: the gradient to be checked [N].
///   - loss: the loss at the weights as they are.
///   - raised: for each weight, the loss with this weight raised by epsilon [N].
///   - lowered: for each weight, the loss with this weight lowered by epsilon [N].
///   - epsilon: how far each weight was moved.
/// - Returns: the measured slopes [N], the index of the entry that is furthest off, and how far it is off.
func gradientCheck(
    analytic: Tensor, loss: Float, raised: Tensor, lowered: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    // solution
    let numeric = (raised - lowered) / (2 * epsilon)
    var (worst, error): (Int, Float) = (0, -1)
    for i in 0..<analytic.count {
        let (a, n) = (analytic[i], numeric[i])
        let off = abs(a - n) / max(abs(a), abs(n), 1e-3)
        if off > error { (worst, error) = (i, off) }
    }
    return (numeric, worst, error)
    // stub
    // // Measure, compare, and find the worst entry, then run: workbook grade
    // unwritten()
    // end
}
