import NumericCore

/// Inverted dropout on a batch of sequences, with the chances given as numbers from 0 to 1.
///
/// - Parameters:
///   - x: the values of all steps [B, T, D].
///   - uniforms: a number from 0 to 1 for each value [B, T, D], or for each row and entry, the same at all steps [B, D].
///   - rate: the share to drop, at least 0 and less than 1. A value is kept where its number is at least the rate.
/// - Returns: 0 where a value is dropped, and the value divided by what is kept on average elsewhere [B, T, D].
func dropoutSequence(x: Tensor, uniforms: Tensor, rate: Float) -> Tensor {
    // solution
    let (batch, inputs) = (x.shape[0], x.shape[2])
    // One pattern for all steps has an axis of one step.
    let drawn = uniforms.shape.count == 2 ? uniforms.reshaped([batch, 1, inputs]) : uniforms
    let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
    return x * kept / (1 - rate)
    // stub
    // // Drop some values and scale the others. Run: workbook grade
    // unwritten()
    // end
}
