import NumericCore

/// Which places of a padded batch count.
///
/// - Parameters:
///   - lengths: how many places of each row count [B].
///   - steps: the places of a row, T.
/// - Returns: 1 where a place counts, 0 where it is padding [B, T].
func lengthMask(lengths: [Int], steps: Int) -> Tensor {
    // solution
    var mask = Tensor(zeros: [lengths.count, steps])
    for (row, length) in lengths.enumerated() {
        for t in 0..<length { mask[row, t] = 1 }
    }
    return mask
    // stub
    // // Mark the places that count, then run: workbook grade
    // unwritten()
    // end
}
