import NumericCore

/// Other gates give the same answer: each input counts for the same in your states. Who decides how far a state moves?
///
/// The gate is never used: step t moves the state by 1 / t, which makes it the mean of the inputs so far. Move by the
/// sigmoid of the step's sum.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = h + (x.slice(axis: 1, at: t) - h) / Float(t + 1)
        states.append(h)
    }
    return stack(states, axis: 1)
}
