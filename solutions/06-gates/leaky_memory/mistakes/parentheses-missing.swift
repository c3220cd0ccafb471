import NumericCore

/// With every gate shut your states are 1, whatever h0 is. In what order does Swift work out 1 - z * h?
///
/// It multiplies first, so this is 1 minus what z takes of the state. The share that is kept is 1 - z: put it in
/// parentheses, and then multiply it by h.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = 1 - z * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
