import NumericCore

/// The size is right and the sign is not. What sign has the logarithm of a number between 0 and 1?
///
/// log(f) is negative. So is log(0.5): divide one by the other, or turn the sign of log(2).
func gateHalfLife(f: Float) -> Float {
    log(2) / log(f)
}
