import NumericCore

/// Where a sum is large your state has stayed, and where it is small the input has been written. What does an open gate
/// let through?
///
/// z and 1 - z have changed places, as Cho et al. (2014) and PyTorch's GRU have them. Here z writes: the input takes
/// z, the state 1 - z.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = sigmoid(gateSums.slice(axis: 1, at: t))
        h = z * h + (1 - z) * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
