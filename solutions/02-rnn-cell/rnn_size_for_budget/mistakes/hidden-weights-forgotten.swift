import NumericCore

/// Your size is far too large, and it doubles when the budget does. Which part of the count grows with the square of
/// the size?
///
/// W_h is missing: this is the count of a plain layer. Every unit listens to the last state of every unit, which takes
/// as many weights as the size times itself.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    budget / (inputSize + biases)
}
