import NumericCore

/// Between a size that fits and one that does not, halve the span until they are neighbours: for a budget of a billion
/// some fifteen steps in place of thirty thousand.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    var (fits, tooLarge) = (0, budget + 1)
    while tooLarge - fits > 1 {
        let middle = (fits + tooLarge) / 2
        if middle * (inputSize + middle + biases) <= budget { fits = middle } else { tooLarge = middle }
    }
    return fits
}
