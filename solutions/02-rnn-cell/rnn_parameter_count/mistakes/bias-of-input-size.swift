/// You are off by the difference of the two sizes. What is the bias added to, and how many numbers has that?
///
/// The bias is counted with inputSize. It is added to the sum inside tanh, which has one number for each unit:
/// hiddenSize.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * inputSize + hiddenSize * hiddenSize + inputSize
}
