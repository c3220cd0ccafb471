import NumericCore

/// Weights of 0 never move, and large ones move most. What has the step been multiplied by?
///
/// By the weights themselves. The step is the rate times the gradient, whatever the weights are.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    w - rate * g * w
}
