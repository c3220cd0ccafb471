/// Your count is right for a cell whose two sizes are exchanged. Which of them is squared?
///
/// inputSize and hiddenSize have changed places. The square matrix goes from state to state, and the bias has one
/// number for each unit: both are counted with hiddenSize.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    inputSize * hiddenSize + inputSize * inputSize + inputSize
}
