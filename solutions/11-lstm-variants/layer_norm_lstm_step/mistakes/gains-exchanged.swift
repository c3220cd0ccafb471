import NumericCore

/// Your step is the right one for gainX, biasX and gainH, biasH in each other's place. Which pair belongs to which
/// product?
///
/// The two norms have each other's gain and bias. gainX and biasX are for what comes from the input, gainH and
/// biasH for what comes from the hidden state.
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
    let fromInput = norm(matmul(x, wih.transposed()), gainH, biasH)
    let fromState = norm(matmul(h, whh.transposed()), gainX, biasX)
    let sums = fromInput + fromState + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let o = sigmoid(block(3))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
