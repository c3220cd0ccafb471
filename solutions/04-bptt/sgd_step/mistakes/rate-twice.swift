import NumericCore

/// Your steps are too small by one more factor of the rate. How often does it appear?
///
/// The rate has been applied twice. Once is enough.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    w - rate * rate * g
}
