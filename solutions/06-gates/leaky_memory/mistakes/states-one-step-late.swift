import NumericCore

/// Your first state is h0, and each of the others comes one step after its place. When is a state kept: before the
/// update, or after it?
///
/// It is kept before, so h0 is in front and the last state is missing. Append what the update has made.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        states.append(h)
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
    }
    return stack(states, axis: 1)
}
