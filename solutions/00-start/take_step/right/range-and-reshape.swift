import NumericCore

/// A range of one step keeps the axis; `reshaped` then drops it. Longer, and it says what happens to the shape.
func takeStep(x: Tensor, t: Int) -> Tensor {
    let step = x.slice(axis: 1, from: t, to: t + 1)
    return step.reshaped([x.shape[0], x.shape[2]])
}
