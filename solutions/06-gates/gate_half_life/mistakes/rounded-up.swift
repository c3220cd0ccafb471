import NumericCore

/// Your number is always a whole one, and never below the expected one. After it, is exactly half left?
///
/// The steps have been counted, or the number rounded up: then less than half is left. The answer wanted here lies
/// between two steps, where f to its power is exactly one half. At f = 1 it is infinity, with a plus.
func gateHalfLife(f: Float) -> Float {
    (-log(2) / log(f)).rounded(.up)
}
