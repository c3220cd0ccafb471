import NumericCore

/// Your number is too large by the same factor everywhere, 1.4427. What is left after that many steps, and what
/// should be?
///
/// Of the two logarithms only one is there: after -1 / log(f) steps 1 / e is left. For one half the logarithm of 2
/// stands above the line. And at f = 1, where log(f) is 0, this gives minus infinity.
func gateHalfLife(f: Float) -> Float {
    -1 / log(f)
}
