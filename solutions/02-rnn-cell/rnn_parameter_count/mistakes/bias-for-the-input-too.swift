/// Your count is too large by inputSize. What has one number for each number of the input?
///
/// Nothing has, in this cell: the only bias is b, with hiddenSize numbers. Leave the second one out.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * inputSize + hiddenSize * hiddenSize + hiddenSize + inputSize
}
