import NumericCore

/// An LSTM that reads a sequence from both ends, from zero states; weights packed in the order i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - wih: the forward direction's weights from the input [4H, D].
///   - whh: its weights from the hidden state [4H, H].
///   - b: its biases [4H].
///   - wihReverse: the backward direction's weights from the input [4H, D].
///   - whhReverse: its weights from the hidden state [4H, H].
///   - bReverse: its biases [4H].
/// - Returns: at each place the forward state and behind it the backward state [B, T, 2H], and the state in which each
///   direction ends [2, B, H].
func bidirectionalLstm(
    x: Tensor, wih: Tensor, whh: Tensor, b: Tensor, wihReverse: Tensor, whhReverse: Tensor, bReverse: Tensor
) -> (states: Tensor, h: Tensor) {
    // solution
    func read(_ places: [Int], _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (states: [Tensor], h: Tensor) {
        let size = whh.shape[1]
        var h = Tensor(zeros: [x.shape[0], size])
        var c = h
        var states: [Tensor] = []
        for t in places {
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
        return (states, h)
    }
    let places = Array(0..<x.shape[1])
    let forward = read(places, wih, whh, b)
    let backward = read(places.reversed(), wihReverse, whhReverse, bReverse)
    let ahead = stack(forward.states, axis: 1)
    let back = stack(backward.states.reversed(), axis: 1)
    return (concatenate([ahead, back], axis: 2), stack([forward.h, backward.h], axis: 0))
    // stub
    // // Read the sequence from both ends, then run: workbook grade
    // unwritten()
    // end
}
