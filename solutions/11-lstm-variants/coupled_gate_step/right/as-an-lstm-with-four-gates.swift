import NumericCore

/// An LSTM with four blocks, whose forget rows are the input gate's with the sign turned, since 1 - sigmoid(a) is
/// sigmoid(-a): it shows that the coupled cell is a special case.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    func packed(_ t: Tensor) -> Tensor {
        let input = t.slice(axis: 0, from: 0, to: size)
        return concatenate([input, -input, t.slice(axis: 0, from: size, to: 3 * size)], axis: 0)
    }
    let sums = matmul(x, packed(wih).transposed()) + matmul(h, packed(whh).transposed()) + packed(b)
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let cell = sigmoid(block(1)) * c + sigmoid(block(0)) * tanh(block(2))
    return (sigmoid(block(3)) * tanh(cell), cell)
}
