// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How much of an error signal of 1 is left on its way back through a cell with one unit.
///
/// - Parameter factors: what each step multiplies it by, the last step of the sequence first [N].
/// - Returns: what is left after the first factor, after the first two, and so on [N].
func gradientProduct(factors: Tensor) -> Tensor {
    // Multiply step by step and note what is left, then run: workbook grade
    unwritten()
}
