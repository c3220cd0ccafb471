import NumericCore

/// Your size is right while there is some budget to spare, and too large where the matrices alone use it up. What has one
/// number for each unit and is no matrix?
///
/// The bias is not counted. It is easily overlooked: add as many as there are units, for each bias vector.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * (inputSize + n) }
    var size = 1
    while count(size + 1) <= budget { size += 1 }
    return size
}
