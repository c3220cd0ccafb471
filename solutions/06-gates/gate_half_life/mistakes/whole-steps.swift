import NumericCore

/// Your number is always a whole one, and never below the expected one. After it, is exactly half left?
///
/// The steps have been counted, or the number rounded up: then less than half is left. The answer wanted here lies
/// between two steps, where f to its power is exactly one half.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return (-log(2) / log(f)).rounded(.up)
}
