import NumericCore

/// One step downhill.
///
/// - Parameters:
///   - w: the weights [N].
///   - g: the gradient of the loss in them [N].
///   - rate: the learning rate.
/// - Returns: the weights after the step [N].
func sgdStep(w: Tensor, g: Tensor, rate: Float) -> Tensor {
    // solution
    w - rate * g
    // stub
    // // Take the step, then run: workbook grade
    // unwritten()
    // end
}
