/// Your count does not change when inputSize does. What would the cell read its input with?
///
/// W_x is missing. Count a weight for each pair of an input number and a unit.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * hiddenSize + hiddenSize
}
