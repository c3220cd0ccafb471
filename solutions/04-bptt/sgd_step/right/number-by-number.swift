import NumericCore

/// A loop over the numbers, as one would write it without tensors.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    var next = w
    for n in 0..<w.count { next[n] = w[n] - rate * g[n] }
    return next
}
