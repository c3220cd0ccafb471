import NumericCore

/// Three times the weights from the input should change nothing, and in yours the input then drowns the state. How
/// many norms stand before the gates, and over what?
///
/// What comes from the input and what comes from the state are added first and normalised together. Each of the two
/// products has a norm of its own, and the results are added.
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    func norm(_ t: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
        let centered = t - t.mean(axis: 1).reshaped([t.shape[0], 1])
        let variance = (centered * centered).mean(axis: 1).reshaped([t.shape[0], 1])
        return gain * centered / sqrt(variance + 1e-5) + bias
    }
    let size = h.shape[1]
    let sums = norm(matmul(x, wih.transposed()) + matmul(h, whh.transposed()), gainX, biasX + biasH) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let o = sigmoid(block(3))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
