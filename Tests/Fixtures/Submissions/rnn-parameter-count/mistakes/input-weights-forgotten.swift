func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * hiddenSize + hiddenSize
}
