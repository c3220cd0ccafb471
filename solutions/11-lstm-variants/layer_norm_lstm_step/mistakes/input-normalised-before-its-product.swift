import NumericCore

/// Three times the weights from the input change your gates. What is it that the first norm normalises?
///
/// The 4H numbers that the product W_ih x gives, and not the D numbers of x. Multiply first, then normalise: only then
/// does the size of the weights drop out as well.
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    func norm(_ t: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
        let centered = t - rowMean(t)
        return centered / sqrt(rowMean(centered * centered) + 1e-5) * gain + bias
    }
    let sums =
        matmul(norm(x, Tensor(ones: [x.shape[1]]), Tensor(zeros: [x.shape[1]])), wih.transposed()) * gainX
        + biasX + norm(matmul(h, whh.transposed()), gainH, biasH) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let o = sigmoid(block(3))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
