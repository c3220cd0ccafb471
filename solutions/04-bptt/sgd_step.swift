import NumericCore

/// One step downhill.
///
/// - Parameters:
///   - w: the weights, of any shape.
///   - g: the slope of the loss in each of them, of the same shape.
///   - rate: η, how far to go for a slope of 1.
/// - Returns: the weights after the step.
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    // solution
    w - rate * g
    // stub
    // // Take the step, then run: workbook grade
    // unwritten()
    // end
}
