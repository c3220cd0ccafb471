import NumericCore

/// Your number is too small, for f near 1 by about a quarter. Does the second step lose as much as the first?
///
/// Half has been divided by what the first step loses. Each step loses that share of what is still there, so the
/// losses shrink: what is left after n steps is f to the power of n.
func gateHalfLife(f: Float) -> Float {
    0.5 / (1 - f)
}
