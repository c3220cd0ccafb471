import NumericCore

/// Your size does not change when inputSize does. What would the cell read its input with?
///
/// W_x is missing. Count a weight for each pair of an input number and a unit.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * n + biases * n }
    var size = 1
    while count(size + 1) <= budget { size += 1 }
    return size
}
