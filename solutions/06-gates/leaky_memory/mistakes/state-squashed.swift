import NumericCore

/// With every gate shut your state still shrinks from step to step. What is done to the new state before it is kept?
///
/// tanh is taken of it. Keep what lies between the state and the input as it is: then a shut gate copies, however many
/// steps there are.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = tanh((1 - z) * h + z * x.slice(axis: 1, at: t))
        states.append(h)
    }
    return stack(states, axis: 1)
}
