/// Each unit has a row of its own: its weights for the input, its weights for the state, its bias.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * (inputSize + hiddenSize + 1)
}
