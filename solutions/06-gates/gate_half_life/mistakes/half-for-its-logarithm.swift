import NumericCore

/// Your number is too small by the same factor everywhere, 0.7213. Of which two numbers does the equation ask for the
/// logarithm?
///
/// One half itself is divided by the logarithm of f. n times log(f) is log(0.5), which is -0.6931 and not -0.5: take the
/// logarithm of both.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return -0.5 / log(f)
}
