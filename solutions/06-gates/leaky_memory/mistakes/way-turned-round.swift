import NumericCore

/// Your states move away from each input, by as much as they should have moved towards it. From where to where does h - x
/// point?
///
/// The way to go is turned round. From the state to the input it is x - h, with x the input of this step: add z times
/// that.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = h + z * (h - x.slice(axis: 1, at: t))
        states.append(h)
    }
    return stack(states, axis: 1)
}
