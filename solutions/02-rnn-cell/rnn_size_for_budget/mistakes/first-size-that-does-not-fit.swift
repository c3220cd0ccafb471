import NumericCore

/// Your size is too large by one, everywhere. Does a cell of that size still fit?
///
/// It is the first size beyond the budget. Return the one before it.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * (inputSize + n + biases) }
    var size = 1
    while count(size + 1) <= budget { size += 1 }
    return size + 1
}
