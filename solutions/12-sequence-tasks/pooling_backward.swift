import NumericCore

/// The way back through mean and maximum over the steps, for a loss that hears both.
///
/// - Parameters:
///   - dmean: the slope of the loss in each mean [B, H].
///   - dmax: the slope of the loss in each maximum [B, H].
///   - states: the states that were pooled [B, T, H]. No two states of a unit are equal.
/// - Returns: the slope of the loss in each state [B, T, H].
func poolingBackward(dmean: Tensor, dmax: Tensor, states: Tensor) -> Tensor {
    // solution
    let (rows, steps, units) = (states.shape[0], states.shape[1], states.shape[2])
    let share = dmean / Float(steps)
    var dstates = stack((0..<steps).map { _ in share }, axis: 1)
    let largest = states.max(axis: 1)
    for row in 0..<rows {
        for unit in 0..<units {
            for t in 0..<steps where states[row, t, unit] == largest[row, unit] {
                dstates[row, t, unit] += dmax[row, unit]
            }
        }
    }
    return dstates
    // stub
    // // Hand both gradients on to the states, then run: workbook grade
    // unwritten()
    // end
}
