// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How each unit of a gate behaves over the steps of a batch that are no padding.
///
/// - Parameters:
///   - gates: the gate's values [B, T, H].
///   - lengths: how many steps of each sequence count [B].
/// - Returns: for each unit the mean, the share below 0.1 and the share above 0.9, each [H].
func gateStatistics(gates: Tensor, lengths: [Int]) -> (mean: Tensor, shut: Tensor, open: Tensor) {
    // Look at the steps that count, unit by unit, then run: workbook grade
    unwritten()
}
