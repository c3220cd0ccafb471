import NumericCore

/// Your result does not depend on the weights. What has been returned?
///
/// The step alone. The new weights are the old ones plus the step.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    -rate * g
}
