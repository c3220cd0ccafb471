/// The same count, added up unit by unit: nothing is multiplied, and nothing can be put together wrongly.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    (0..<hiddenSize).reduce(0) { count, _ in count + inputSize + hiddenSize + 1 }
}
