import NumericCore

/// The LSTM over a whole sequence, with the weights of its four gates packed in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the hidden states before the first step [B, H].
///   - c0: the cell states before the first step [B, H].
///   - wih: the weights from the input, four blocks of H rows [4H, D].
///   - whh: the weights from the hidden state, four blocks of H rows [4H, H].
///   - b: the biases, in the order of the rows [4H].
/// - Returns: the hidden state after each step [B, T, H], and both states after the last [B, H].
func lstmForward(
    x: Tensor, h0: Tensor, c0: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (states: Tensor, h: Tensor, c: Tensor) {
    // solution
    let size = h0.shape[1]
    var (h, c) = (h0, c0)
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let xt = x.slice(axis: 1, at: t)
        let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
        let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
        let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
        let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
        let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
        c = f * c + i * g
        h = o * tanh(c)
        states.append(h)
    }
    return (stack(states, axis: 1), h, c)
    // stub
    // // Run the LSTM over the T steps, then run: workbook grade
    // unwritten()
    // end
}
