import NumericCore

/// Your number falls as f grows, as if keeping more made the value fade sooner. Of which share is the logarithm taken?
///
/// It is taken of 1 - f, which is what a step loses. What is left after n steps is f to the power of n: take the
/// logarithm of f.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return -log(2) / log(1 - f)
}
