import NumericCore

/// The step as a tensor of its own, which a program can print before it takes it.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    let step = g * -rate
    return step + w
}
