// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Slopes measured by moving one number at a time, and the worst disagreement with slopes that were derived.
///
/// - Parameters:
///   - analytic: the derived gradient [N].
///   - loss: the loss where nothing is moved.
///   - up: the loss with number n moved up by epsilon [N].
///   - down: the loss with number n moved down by epsilon [N].
///   - epsilon: how far each number was moved, above 0.
/// - Returns: the measured gradient [N], the index of the worst disagreement, and its size.
func gradientCheck(
    analytic: Tensor, loss: Float, up: Tensor, down: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    // Measure the slopes and find the worst, then run: workbook grade
    unwritten()
}
