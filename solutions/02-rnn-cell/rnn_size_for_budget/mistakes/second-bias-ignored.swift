import NumericCore

/// Your size is right with one bias vector, and with two it is too large where the budget is tight. Which argument does your
/// count never read?
///
/// The bias is counted once whatever `biases` says. Count as many vectors as there are.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * (inputSize + n + 1) }
    var size = 1
    while count(size + 1) <= budget { size += 1 }
    return size
}
