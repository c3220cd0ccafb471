import NumericCore

/// Your weights have moved by the right amount in the wrong direction. Where does a gradient point?
///
/// A gradient points uphill, to where the loss rises. Subtract it.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    w + rate * g
}
