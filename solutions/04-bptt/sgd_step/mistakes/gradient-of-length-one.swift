import NumericCore

/// Your step points the right way, and is as long for a steep slope as for a gentle one. What has happened to the
/// length of g?
///
/// It has been brought to 1. That is another method; here a steeper slope makes a longer step.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    w - rate * g / sqrt((g * g).sum())
}
