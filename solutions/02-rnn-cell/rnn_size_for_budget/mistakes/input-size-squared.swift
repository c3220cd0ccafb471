import NumericCore

/// Your size grows with the budget and not with its root. Which of the two sizes is squared in the count?
///
/// inputSize is squared in place of the state's size. The square matrix goes from state to state.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    max(1, (budget - inputSize * inputSize) / (inputSize + biases))
}
