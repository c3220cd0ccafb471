import NumericCore

/// How much of an error signal of 1 is left on its way back through a cell with one unit.
///
/// - Parameter factors: what each step multiplies it by, the last step of the sequence first [N].
/// - Returns: what is left after the first factor, after the first two, and so on [N].
func gradientProduct(factors: Tensor) -> Tensor {
    // solution
    var left: Float = 1
    return factors.mapped { factor in
        left *= factor
        return left
    }
    // stub
    // // Multiply step by step and note what is left, then run: workbook grade
    // unwritten()
    // end
}
