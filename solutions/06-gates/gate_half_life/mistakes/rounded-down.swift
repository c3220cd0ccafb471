import NumericCore

/// Your number is always a whole one, and never above the expected one. After it, is exactly half left?
///
/// The number has been rounded down: then more than half is left. The answer wanted here lies between two steps, where f
/// to its power is exactly one half.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return (-log(2) / log(f)).rounded(.down)
}
