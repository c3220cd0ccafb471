import NumericCore

/// Without a loop: the count is a quadratic in H, and H is its root, rounded down. In Double, so that a root which is a
/// whole number comes out as one.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    let b = Double(inputSize + biases)
    return Int(((b * b + 4 * Double(budget)).squareRoot() - b) / 2)
}
