import NumericCore

/// For f near 1 your number is nearly right, and for a small f far too large. What do you divide log(2) by?
///
/// It is divided by 1 - f. That is close to -log(f) as long as f is close to 1, which is why this rule of thumb is
/// often quoted. Take the logarithm of f itself, and mind its sign.
func gateHalfLife(f: Float) -> Float {
    log(2) / (1 - f)
}
