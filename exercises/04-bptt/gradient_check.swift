// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Compares a gradient with measured slopes.
///
/// - Parameters:
///   - analytic: the gradient to be checked [N].
///   - loss: the loss at the weights as they are.
///   - raised: for each weight, the loss with this weight raised by epsilon [N].
///   - lowered: for each weight, the loss with this weight lowered by epsilon [N].
///   - epsilon: how far each weight was moved.
/// - Returns: the measured slopes [N], the index of the entry that is furthest off, and how far it is off.
func gradientCheck(
    analytic: Tensor, loss: Float, raised: Tensor, lowered: Tensor, epsilon: Float
) -> (numeric: Tensor, worst: Int, error: Float) {
    // Measure, compare, and find the worst entry, then run: workbook grade
    unwritten()
}
