import NumericCore

/// Each sequence of a padded batch in reverse; its padding stays behind it.
///
/// - Parameters:
///   - x: the padded batch [B, T, D].
///   - lengths: how many steps of each row count [B].
/// - Returns: each row's steps in reverse within its length, the rest unchanged [B, T, D].
func reverseWithinLength(x: Tensor, lengths: [Int]) -> Tensor {
    // solution
    var y = x
    for (row, length) in lengths.enumerated() {
        for t in 0..<length {
            for d in 0..<x.shape[2] { y[row, t, d] = x[row, length - 1 - t, d] }
        }
    }
    return y
    // stub
    // // Turn each row round within its length, then run: workbook grade
    // unwritten()
    // end
}
