import NumericCore

/// Goes through the numbers one at a time: longer, and nothing to remember about operators.
func scaleAndShift(x: Tensor, a: Float, b: Float) -> Tensor {
    var y = x
    for n in 0..<x.count { y[n] = a * x[n] + b }
    return y
}
