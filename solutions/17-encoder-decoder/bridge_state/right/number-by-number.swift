import NumericCore

/// Every sum written out.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    var result = Tensor(zeros: forward.shape)
    let size = forward.shape[1]
    for row in 0..<forward.shape[0] {
        for unit in 0..<size {
            var sum = b[unit]
            for j in 0..<size {
                sum += w[unit, j] * forward[row, j] + w[unit, size + j] * backward[row, j]
            }
            result[row, unit] = tanh(sum)
        }
    }
    return result
}
