import NumericCore

/// Your states grow from step to step, and an open gate does not replace what was there. What makes room?
///
/// What is written is added to the whole old state, so nothing is ever forgotten. Keep 1 - z of it.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        h = h + sigmoid(gateSums.slice(axis: 1, at: t)) * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
