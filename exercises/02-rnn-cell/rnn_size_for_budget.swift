// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// The largest state that a recurrent cell can have within a budget of parameters.
///
/// - Parameters:
///   - inputSize: D, the numbers in one input.
///   - budget: how many parameters the cell may have, enough for one unit at least.
///   - biases: the number of bias vectors, 1 or 2.
/// - Returns: H, the numbers in the state.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    // Find the largest size that fits, then run: workbook grade
    unwritten()
}
