import NumericCore

/// `mapped` applies a closure to every number: one pass over the tensor where two operators make two.
func scaleAndShift(x: Tensor, a: Float, b: Float) -> Tensor {
    x.mapped { $0 * a + b }
}
