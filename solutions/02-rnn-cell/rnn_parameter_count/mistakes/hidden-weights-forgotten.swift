/// Your count is too small by the square of hiddenSize. Which matrix has that many numbers?
///
/// W_h is missing: this is the count of a plain layer. What makes the cell recurrent is the matrix from every unit
/// to every unit.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * inputSize + hiddenSize
}
