import NumericCore

/// The number of parameters of one recurrent cell, whatever the length of the sequences it reads.
///
/// - Parameters:
///   - inputSize: D, the numbers in one input.
///   - hiddenSize: H, the numbers in the state.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    // solution
    let inputWeights = hiddenSize * inputSize
    let hiddenWeights = hiddenSize * hiddenSize
    let bias = hiddenSize
    return inputWeights + hiddenWeights + bias
    // stub
    // // Count W_x, W_h and b, then run: workbook grade
    // unwritten()
    // end
}
