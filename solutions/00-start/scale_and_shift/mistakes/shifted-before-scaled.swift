import NumericCore

/// Each number is off by the same amount, and it is (a - 1) b: b has been multiplied too. What does your line do first?
///
/// (x + b) a is a x + a b. Multiply first and add b to the product.
func scaleAndShift(x: Tensor, a: Float, b: Float) -> Tensor {
    (x + b) * a
}
