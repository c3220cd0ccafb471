import NumericCore

/// Where B and T are equal, your states follow one another down the batch; where they differ, the shape is wrong or the
/// program stops. Which axis of x is time?
///
/// The loop runs along axis 0, the batch. Time is axis 1: slice there, and stack there.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[0] {
        let z = sigmoid(gateSums.slice(axis: 0, at: t))
        h = (1 - z) * h + z * x.slice(axis: 0, at: t)
        states.append(h)
    }
    return stack(states, axis: 0)
}
