import NumericCore

/// Your numbers are right and stand in another place: the first axis counts steps. What has to be the first axis of the
/// result?
///
/// The states are stacked along axis 0, which gives [T, B, H]. Stack along axis 1.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 0)
}
