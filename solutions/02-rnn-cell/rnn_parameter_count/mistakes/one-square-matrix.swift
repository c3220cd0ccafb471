/// Your count is too large by inputSize times the sum of both sizes. What comes out of the joined matrix?
///
/// Input and state are joined, which is a good idea, and mapped to all of themselves. Only the new state comes out:
/// the joined matrix has H rows, not D + H.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    (inputSize + hiddenSize) * (inputSize + hiddenSize) + hiddenSize
}
