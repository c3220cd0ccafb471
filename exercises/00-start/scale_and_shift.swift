// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Every number of x times a, plus b.
///
/// - Parameters:
///   - x: the numbers [N].
///   - a: the scale.
///   - b: the shift.
/// - Returns: a x + b [N].
func scaleAndShift(x: Tensor, a: Float, b: Float) -> Tensor {
    // Scale and shift, then run: workbook grade
    unwritten()
}
