import NumericCore

/// Input and state side by side, times both matrices side by side: one product in place of two, for the price of
/// two copies.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    let joined = concatenate([x, h], axis: 1)
    let weights = concatenate([wx, wh], axis: 1)
    return tanh(matmul(joined, weights, transposingRight: true) + b)
}
