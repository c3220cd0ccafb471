import NumericCore

/// Your number is too large by 1, everywhere. How much is left before the first step, and how much after it?
///
/// A step is counted that has not been made: after 0 steps the value is whole, and after the half-life one half. Add
/// nothing.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    return 1 - log(2) / log(f)
}
