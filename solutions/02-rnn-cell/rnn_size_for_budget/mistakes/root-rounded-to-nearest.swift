import NumericCore

/// Your size is too large by one wherever more than half of the next unit's cost is left over. Can a part of a unit be had?
///
/// The root of the equation is rounded to the nearest whole number. Round it down: a unit fits whole or not at all.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    let b = Double(inputSize + biases)
    return Int((((b * b + 4 * Double(budget)).squareRoot() - b) / 2).rounded())
}
