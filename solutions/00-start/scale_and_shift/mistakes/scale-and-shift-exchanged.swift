import NumericCore

/// Your numbers are b x + a. Which of the two letters stands beside x in the formula?
///
/// a and b have changed places. Both are `Float`, so the compiler cannot tell; a multiplies, b is added.
func scaleAndShift(x: Tensor, a: Float, b: Float) -> Tensor {
    b * x + a
}
