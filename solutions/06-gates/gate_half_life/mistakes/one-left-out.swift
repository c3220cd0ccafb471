import NumericCore

/// Your numbers are right wherever the value fades, and at f = 1 you have minus infinity. What is log(1), and what has a
/// negative number divided by it for a sign?
///
/// log(1) is 0, and -0.69 / 0 is minus infinity. What is kept whole never fades: at f = 1 return Float.infinity, in a line
/// of its own.
func gateHalfLife(f: Float) -> Float {
    log(0.5) / log(f)
}
