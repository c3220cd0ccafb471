func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    inputSize * hiddenSize + inputSize * inputSize + inputSize
}
