func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    (inputSize + hiddenSize) * (inputSize + hiddenSize) + hiddenSize
}
