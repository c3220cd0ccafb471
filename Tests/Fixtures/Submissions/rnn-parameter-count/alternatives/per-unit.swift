func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    (0..<hiddenSize).reduce(0) { count, _ in count + inputSize + hiddenSize + 1 }
}
