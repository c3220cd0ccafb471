import NumericCore

/// All the gates are known beforehand, so both shares are made in one go, and the shares that are written meet the
/// inputs at once. It holds three tensors of [B, T, H] more.
func leakyMemory(x: Tensor, gateSums: Tensor, h0: Tensor) -> Tensor {
    let written = sigmoid(gateSums)
    let offered = written * x
    let kept = 1 - written
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        states.append(kept.slice(axis: 1, at: t) * (states.last ?? h0) + offered.slice(axis: 1, at: t))
    }
    return stack(states, axis: 1)
}
