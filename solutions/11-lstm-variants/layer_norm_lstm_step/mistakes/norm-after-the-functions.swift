import NumericCore

/// Some of your gates are below 0 or above 1. Is it the sums that you normalise, or what the functions make of
/// them?
///
/// Gates and candidate are normalised after sigmoid and tanh. A norm stands before the function, so that the
/// function gets sums of a sensible size and has the last word.
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
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let gates = concatenate(
        [sigmoid(block(0)), sigmoid(block(1)), tanh(block(2)), sigmoid(block(3))], axis: 1)
    let normal = norm(gates, gainX * gainH, biasX + biasH)
    func gate(_ k: Int) -> Tensor { normal.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let cell = gate(1) * c + gate(0) * gate(2)
    return (gate(3) * tanh(norm(cell, gainC, biasC)), cell)
}
