// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// Makes the rows of a matrix orthogonal to each other and gives all of them one length, row after row (Gram-Schmidt).
///
/// - Parameters:
///   - a: rows of which none lies in the span of those before it [N, M], N at most M.
///   - gain: the length of each row of the result, above 0.
/// - Returns: orthogonal rows of that length; the first has the direction of the first row of `a` [N, M].
func orthogonalRows(a: Tensor, gain: Float) -> Tensor {
    // Take from each row what lies along the rows before it. Run: workbook grade
    unwritten()
}
