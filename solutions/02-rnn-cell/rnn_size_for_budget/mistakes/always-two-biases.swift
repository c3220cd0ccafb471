import NumericCore

/// Your size is right with two bias vectors, and with one it is too small where the budget is tight. Which argument does
/// your count never read?
///
/// Two biases are counted whatever `biases` says, as PyTorch has them. Count as many vectors as there are.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    var size = 1
    while (size + 1) * (inputSize + size + 3) <= budget { size += 1 }
    return size
}
