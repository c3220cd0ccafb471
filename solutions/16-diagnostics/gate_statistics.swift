import NumericCore

/// How each unit of a gate behaves over the steps of a batch that are no padding.
///
/// - Parameters:
///   - gates: the gate's values [B, T, H].
///   - lengths: how many steps of each sequence count [B].
/// - Returns: for each unit the mean, the share below 0.1 and the share above 0.9, each [H].
func gateStatistics(gates: Tensor, lengths: [Int]) -> (mean: Tensor, shut: Tensor, open: Tensor) {
    // solution
    var rows: [Tensor] = []
    for (row, length) in lengths.enumerated() {
        rows.append(gates.slice(axis: 0, at: row).slice(axis: 0, from: 0, to: length))
    }
    let counted = concatenate(rows, axis: 0)
    let shut = counted.mapped { $0 < 0.1 ? 1 : 0 }
    let open = counted.mapped { $0 > 0.9 ? 1 : 0 }
    return (counted.mean(axis: 0), shut.mean(axis: 0), open.mean(axis: 0))
    // stub
    // // Look at the steps that count, unit by unit, then run: workbook grade
    // unwritten()
    // end
}
