import NumericCore

/// A row at a time, with a norm for vectors: mean and variance are then plain numbers.
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    func norm(_ v: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
        let mean = v.mean()
        let variance = ((v - mean) * (v - mean)).mean()
        return (v - mean) / sqrt(variance + 1e-5) * gain + bias
    }
    let size = h.shape[1]
    var (hidden, cells): ([Tensor], [Tensor]) = ([], [])
    for row in 0..<x.shape[0] {
        let sums =
            b + norm(matmul(whh, h.slice(axis: 0, at: row)), gainH, biasH)
            + norm(matmul(wih, x.slice(axis: 0, at: row)), gainX, biasX)
        func block(_ k: Int) -> Tensor { sums.slice(axis: 0, from: k * size, to: (k + 1) * size) }
        let cell = sigmoid(block(1)) * c.slice(axis: 0, at: row) + sigmoid(block(0)) * tanh(block(2))
        cells.append(cell)
        hidden.append(sigmoid(block(3)) * tanh(norm(cell, gainC, biasC)))
    }
    return (h: stack(hidden, axis: 0), c: stack(cells, axis: 0))
}
