import NumericCore

/// Unit by unit, each paid with what is left: the next one costs its row of W_x, its biases, its row of W_h, and a new column
/// in the rows that are there already.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    var left = budget
    var size = 0
    while left >= inputSize + biases + 2 * size + 1 {
        left -= inputSize + biases + 2 * size + 1
        size += 1
    }
    return size
}
