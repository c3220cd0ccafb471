import NumericCore

/// Your first state is right, and from then on the state moves as far as it did at first, whatever the later gates say.
/// How many gates do you take out of gateSums?
///
/// The gate is taken once, before the loop. Each step has its own: take it inside, at index t.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    let z = sigmoid(gateSums.slice(axis: 1, at: 0))
    for t in 0..<x.shape[1] {
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
