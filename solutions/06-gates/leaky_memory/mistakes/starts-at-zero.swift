import NumericCore

/// Another h0 gives the same answer, and your first states are too near 0. Where does the loop get its first state from?
///
/// It starts from zeros. Start from h0.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = Tensor(zeros: h0.shape)
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
