import NumericCore

/// Two LSTM layers, one upon the other, from zero states; weights packed in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - wih0: the bottom layer's weights from the input [4H, D].
///   - whh0: its weights from its own hidden state [4H, H].
///   - b0: its biases [4H].
///   - wih1: the top layer's weights from the bottom layer's hidden state [4H, H].
///   - whh1: its weights from its own hidden state [4H, H].
///   - b1: its biases [4H].
/// - Returns: the top layer's hidden state after each step [B, T, H], and each layer's after the last [2, B, H].
func stackedLstm(
    x: Tensor, wih0: Tensor, whh0: Tensor, b0: Tensor, wih1: Tensor, whh1: Tensor, b1: Tensor
) -> (states: Tensor, h: Tensor) {
    // solution
    func layer(_ x: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (states: Tensor, h: Tensor) {
        let size = whh.shape[1]
        var h = Tensor(zeros: [x.shape[0], size])
        var c = h
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
        return (stack(states, axis: 1), h)
    }
    let bottom = layer(x, wih0, whh0, b0)
    let top = layer(bottom.states, wih1, whh1, b1)
    return (top.states, stack([bottom.h, top.h], axis: 0))
    // stub
    // // Put one layer upon the other, then run: workbook grade
    // unwritten()
    // end
}
