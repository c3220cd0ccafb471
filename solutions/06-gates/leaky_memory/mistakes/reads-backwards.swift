import NumericCore

/// Your state at the last step knows the last input only, and the one at the first step knows them all. Where does your
/// loop begin?
///
/// The steps run from the end to the beginning. Begin with the first one.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in (0..<x.shape[1]).reversed() {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.insert(h, at: 0)
    }
    return stack(states, axis: 1)
}
