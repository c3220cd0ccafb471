import NumericCore

/// At whole steps your number is right, and between two of them a little too large. Does a value fade in a straight line
/// from one step to the next?
///
/// Half is looked for on the straight line between two steps. What is left after n steps is f to the power of n, for any
/// n, and that curve sags below the line. Solve f to the power of n = 0.5 for n.
func gateHalfLife(f: Float) -> Float {
    if f == 1 { return .infinity }
    var left: Float = 1
    var steps: Float = 0
    while left * f > 0.5 {
        left *= f
        steps += 1
    }
    return steps + (left - 0.5) / (left - left * f)
}
