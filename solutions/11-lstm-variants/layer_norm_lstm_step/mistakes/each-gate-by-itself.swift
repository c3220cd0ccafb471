import NumericCore

/// Your gates all have the same mean and the same spread over their units, before gains and biases; expected is
/// that one gate may be larger than another. Over how many numbers of a row do you take a mean?
///
/// Each block of H numbers is normalised by itself. TensorFlow's cell does it so. Here, as in the paper's
/// equations, one norm goes over all 4H numbers of a product.
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
    func parts(_ t: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
        concatenate(
            (0..<4).map { k in
                let (from, to) = (k * size, (k + 1) * size)
                return norm(
                    t.slice(axis: 1, from: from, to: to), gain.slice(axis: 0, from: from, to: to),
                    bias.slice(axis: 0, from: from, to: to))
            }, axis: 1)
    }
    let fromInput = parts(matmul(x, wih.transposed()), gainX, biasX)
    let fromState = parts(matmul(h, whh.transposed()), gainH, biasH)
    let sums = fromInput + fromState + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let f = sigmoid(block(1))
    let g = tanh(block(2))
    let o = sigmoid(block(3))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
