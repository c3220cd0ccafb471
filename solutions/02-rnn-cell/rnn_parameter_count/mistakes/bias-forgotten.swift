/// Your count is too small by hiddenSize, in every case. What has one number for each unit?
///
/// The bias is not counted. It is easily overlooked, being no matrix: add as many as there are units.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * inputSize + hiddenSize * hiddenSize
}
