func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * (inputSize + hiddenSize + 1)
}
