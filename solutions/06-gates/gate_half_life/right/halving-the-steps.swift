import NumericCore

/// Without a formula: double the number of steps until less than half is left, then halve the span in which the
/// answer lies. Slower, and it works for any way of fading that only ever falls.
func gateHalfLife(f: Float) -> Float {
    if f >= 1 { return .infinity }
    func left(_ steps: Float) -> Float { exp(steps * log(f)) }
    var (low, high): (Float, Float) = (0, 1)
    while left(high) > 0.5 { high *= 2 }
    for _ in 0..<60 {
        let middle = (low + high) / 2
        if left(middle) > 0.5 { low = middle } else { high = middle }
    }
    return high
}
