import NumericCore

func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    let joined = concatenate([x, h], axis: 1)
    let weights = concatenate([wx, wh], axis: 1)
    return tanh(matmul(joined, weights, transposingRight: true) + b)
}
