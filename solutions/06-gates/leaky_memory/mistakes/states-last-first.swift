import NumericCore

/// Your states are the right ones, in the wrong order. Where does each new one go in your list?
///
/// Each state is put in front of those before it. Append it, so that the list has the order of time.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.insert(h, at: 0)
    }
    return stack(states, axis: 1)
}
