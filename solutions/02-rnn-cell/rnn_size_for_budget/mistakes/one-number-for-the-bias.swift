import NumericCore

/// Your size fits its matrices exactly where it should not: there is no room left for the bias. How many numbers does a bias
/// vector of 20 units have?
///
/// Each bias is counted as a single number. It has one for each unit: biases times the size.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * (inputSize + n) + biases }
    var size = 1
    while count(size + 1) <= budget { size += 1 }
    return size
}
