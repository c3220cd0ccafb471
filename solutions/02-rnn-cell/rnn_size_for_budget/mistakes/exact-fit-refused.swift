import NumericCore

/// Your size is too small by one where a cell uses the budget up to the last number, and right elsewhere. May a cell cost
/// exactly what there is?
///
/// The comparison refuses an exact fit. A cell fits if its count is the budget or less: `<=`.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * (inputSize + n + biases) }
    var size = 1
    while count(size + 1) < budget { size += 1 }
    return size
}
