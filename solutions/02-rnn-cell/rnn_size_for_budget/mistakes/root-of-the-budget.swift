import NumericCore

/// Your size would be right for a cell that has W_h and nothing else. What else is to be paid from the budget?
///
/// The root of the budget is the size whose square it is. W_x and the biases have to fit in as well: look for the largest
/// size whose whole count does.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    Int(Double(budget).squareRoot())
}
