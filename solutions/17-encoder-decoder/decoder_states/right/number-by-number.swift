import NumericCore

/// Every sum written out, without a single product of matrices. Slow, and close to the equation.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    let (rows, steps, size) = (y.shape[0], y.shape[1], y.shape[2])
    let (width, units) = (c.shape[1], s0.shape[1])
    var states = Tensor(zeros: [rows, steps, units])
    for row in 0..<rows {
        for t in 0..<steps {
            for unit in 0..<units {
                var sum = b[unit]
                for j in 0..<size { sum += wx[unit, j] * y[row, t, j] }
                for j in 0..<width { sum += wx[unit, size + j] * c[row, j] }
                for j in 0..<units { sum += wh[unit, j] * (t == 0 ? s0[row, j] : states[row, t - 1, j]) }
                states[row, t, unit] = tanh(sum)
            }
        }
    }
    return states
}
