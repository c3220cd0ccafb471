import NumericCore

/// One sequence after the other: the code reads like the equation, and each product is a matrix times a vector,
/// which uses the processor badly.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    let rows = (0..<x.shape[0]).map { row in
        var h = h0.slice(axis: 0, at: row)
        let sequence = x.slice(axis: 0, at: row)
        let states = (0..<x.shape[1]).map { t in
            h = tanh(matmul(wx, sequence.slice(axis: 0, at: t)) + matmul(wh, h) + b)
            return h
        }
        return stack(states, axis: 0)
    }
    let states = stack(rows, axis: 0)
    return (states, states.slice(axis: 1, at: x.shape[1] - 1))
}
