import NumericCore

/// Where a sum is negative your state has moved away from the input, and a sum of 0 changes nothing. How can a share be
/// below 0?
///
/// The gate is a tanh, which lies between -1 and 1. A share lies between 0 and 1: take sigmoid.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = tanh(gateSums.slice(axis: 1, at: t))
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
