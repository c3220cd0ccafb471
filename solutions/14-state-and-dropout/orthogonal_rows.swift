import NumericCore

/// Makes the rows of a matrix orthogonal to each other and gives all of them one length, row after row (Gram-Schmidt).
///
/// - Parameters:
///   - a: rows of which none lies in the span of those before it [N, M], N at most M.
///   - gain: the length of each row of the result, above 0.
/// - Returns: orthogonal rows of that length; the first has the direction of the first row of `a` [N, M].
func orthogonalRows(a: Tensor, gain: Float) -> Tensor {
    // solution
    var rows: [Tensor] = []
    for index in 0..<a.shape[0] {
        var row = a.slice(axis: 0, at: index)
        for earlier in rows {
            row -= (row * earlier).sum() * earlier
        }
        rows.append(row / sqrt((row * row).sum()))
    }
    return gain * stack(rows, axis: 0)
    // stub
    // // Take from each row what lies along the rows before it. Run: workbook grade
    // unwritten()
    // end
}
