// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// One step with momentum, as PyTorch's SGD takes it.
///
/// - Parameters:
///   - w: the weights, of any shape.
///   - g: the slope of the loss in each of them, of the same shape.
///   - v: the velocity before this step, of the same shape.
///   - rate: η, how far to go for a velocity of 1.
///   - momentum: μ, the share of the old velocity that is kept.
/// - Returns: the weights after the step, and the velocity after it.
func momentumStep(w: Tensor, g: Tensor, v: Tensor, rate: Float, momentum: Float) -> (w: Tensor, v: Tensor) {
    // Gather the slope, take the step, then run: workbook grade
    unwritten()
}
