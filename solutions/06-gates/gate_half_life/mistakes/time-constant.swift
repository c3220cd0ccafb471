import NumericCore

/// Your number is too large, for f near 1 by a factor of about 1.44. How much is left after that many steps?
///
/// This is 1 / (1 - f), the time constant that is often quoted: after it about 0.37 is left, 1 / e, when f is near 1. The
/// half-life asks when f to the power of n is one half.
func gateHalfLife(f: Float) -> Float {
    1 / (1 - f)
}
