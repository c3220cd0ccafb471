import NumericCore

/// Your number is always a whole one, at most one half from the expected one. After it, is exactly half left?
///
/// The number has been rounded. The answer wanted here lies between two steps, where f to its power is exactly one half:
/// return it as the quotient gives it.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return (-log(2) / log(f)).rounded()
}
