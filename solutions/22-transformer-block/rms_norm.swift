import NumericCore

/// Divides each row by the root of the mean of its squares.
///
/// - Parameters:
///   - x: the rows [N, E].
///   - gain: what each column is then multiplied by [E].
/// - Returns: the normalised rows [N, E].
func rmsNorm(x: Tensor, gain: Tensor) -> Tensor {
    // solution
    let meanSquare = (x * x).mean(axis: 1).reshaped([x.shape[0], 1])
    return x / sqrt(meanSquare + 1e-5) * gain
    // stub
    // // One number for each row, then run: workbook grade
    // unwritten()
    // end
}
