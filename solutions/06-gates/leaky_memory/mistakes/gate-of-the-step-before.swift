import NumericCore

/// Your first state is right; from then on each input meets the share that was meant for its neighbour. Which step does
/// your gate come from?
///
/// From step 2 on the gate is that of the step before. The gate at index t decides about the input at index t.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: max(t - 1, 0)))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
