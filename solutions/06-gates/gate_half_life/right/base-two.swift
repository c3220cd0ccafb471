import NumericCore

/// How often 1 / f has to be multiplied by itself to make 2: a logarithm of 2 in the base 1 / f. f = 1 needs
/// no line of its own, since log(1) is a 0 with no minus before it.
func gateHalfLife(f: Float) -> Float {
    log(2) / log(1 / f)
}
