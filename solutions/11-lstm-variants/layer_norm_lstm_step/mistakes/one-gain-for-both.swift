import NumericCore

/// Where the two norms over the sums have the same gain and bias your step is right. Which parameters does the norm over
/// what comes from the state have?
///
/// `gainH` and `biasH`. You call both norms with `gainX` and `biasX`.
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
        norm(matmul(x, wih.transposed()), gainX, biasX) + norm(matmul(h, whh.transposed()), gainX, biasX) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let o = sigmoid(block(3))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
