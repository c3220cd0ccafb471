import NumericCore

/// The smaller the rate, the further your weights move. What should become of a step as the rate goes to 0?
///
/// The gradient has been divided by the rate. Multiply: a small rate makes small steps.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    w - g / rate
}
