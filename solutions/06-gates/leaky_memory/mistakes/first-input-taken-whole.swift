import NumericCore

/// With every gate shut your first state should be h0, and it is the first input. Is the first step another than the rest?
///
/// The first input becomes the first state, whole, and h0 is never used. Step 1 is a gated update like the others: it
/// starts from h0 and goes as far as its gate says.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        let input = x.slice(axis: 1, at: t)
        h = t == 0 ? input : (1 - z) * h + z * input
        states.append(h)
    }
    return stack(states, axis: 1)
}
