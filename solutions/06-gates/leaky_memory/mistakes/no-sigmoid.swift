import NumericCore

/// Your states leave the range of everything that was offered, and soon grow without bound. Which numbers can a share be?
///
/// The sums themselves have been used as gates. Take sigmoid of them first.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let z = gateSums.slice(axis: 1, at: t)
        h = (1 - z) * h + z * x.slice(axis: 1, at: t)
        states.append(h)
    }
    return stack(states, axis: 1)
}
