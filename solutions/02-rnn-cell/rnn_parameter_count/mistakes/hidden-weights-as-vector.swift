/// Your count grows with hiddenSize and not with its square. How many weights go from the old state to the new one?
///
/// W_h is counted as one number for each unit. Every unit listens to the last state of every unit, its own among
/// them: count a weight for each pair.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * inputSize + hiddenSize + hiddenSize
}
