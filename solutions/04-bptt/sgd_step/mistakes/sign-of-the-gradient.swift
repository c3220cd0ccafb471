import NumericCore

/// Every weight moves equally far, by exactly the rate. Does it matter how steep the slope is?
///
/// Only the sign of the gradient has been used. The step is proportional to the slope.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    w - rate * g.mapped { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
}
