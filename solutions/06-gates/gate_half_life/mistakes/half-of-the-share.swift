import NumericCore

/// For f above one half your number is negative, and it grows by the same amount whenever f is halved. Where does n stand
/// in your equation?
///
/// n has been lost: this is log(0.5 / f), the logarithm of a single step's share. What is left after n steps is f to
/// the power of n, so n times log(f) is log(0.5).
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return log(0.5 / f)
}
