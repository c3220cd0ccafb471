import NumericCore

/// Your size is off where the sizes of input and state lie far apart and the budget is tight. What is the bias added to, and
/// how many numbers has that?
///
/// The bias is counted with inputSize. It is added to the sum inside tanh, which has one number for each unit.
func rnnSizeForBudget(inputSize: Int, budget: Int, biases: Int) -> Int {
    func count(_ n: Int) -> Int { n * (inputSize + n) + biases * inputSize }
    var size = 1
    while count(size + 1) <= budget { size += 1 }
    return size
}
