import NumericCore

/// Your size is right where a cell uses the budget up exactly, and too large by one everywhere else. On which side of the
/// budget does your search stop?
///
/// It stops at the first size that costs the budget or more. Stop at the last one that costs the budget or less.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    var size = 1
    while size * (inputSize + size + biases) < budget { size += 1 }
    return size
}
