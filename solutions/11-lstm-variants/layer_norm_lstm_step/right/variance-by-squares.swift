import NumericCore

/// The variance as the mean of the squares minus the square of the mean, in Double: one pass over the row, and
/// without Double it would lose digits.
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    func norm(_ t: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
        var result = t
        let count = Double(t.shape[1])
        for row in 0..<t.shape[0] {
            var (sum, squares) = (0.0, 0.0)
            for k in 0..<t.shape[1] {
                sum += Double(t[row, k])
                squares += Double(t[row, k]) * Double(t[row, k])
            }
            let mean = sum / count
            let spread = (squares / count - mean * mean + 1e-5).squareRoot()
            for k in 0..<t.shape[1] {
                result[row, k] = gain[k] * Float((Double(t[row, k]) - mean) / spread) + bias[k]
            }
        }
        return result
    }
    let size = h.shape[1]
    let sums =
        norm(matmul(x, wih, transposingRight: true), gainX, biasX)
        + norm(matmul(h, whh, transposingRight: true), gainH, biasH) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    let cell = f * c + i * g
    return (o * tanh(norm(cell, gainC, biasC)), cell)
}
