import NumericCore

/// Every number is too small by the same amount, and that amount is b. Where does b enter your line?
///
/// The scale is right and b is never added. Add it to the product: `a * x + b`.
func scaleAndShift(x: Tensor, a: Float, b: Float) -> Tensor {
    a * x
}
