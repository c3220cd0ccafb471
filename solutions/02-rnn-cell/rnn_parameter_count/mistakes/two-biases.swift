/// Your count is too large by hiddenSize, in every case. What with one number for each unit has been counted twice,
/// or is not learned here?
///
/// Either the bias is there twice, as PyTorch's nn.RNN stores it (b_ih and b_hh, which it only ever adds together),
/// or the start state h_0 is counted, which is zeros here. The cell of this lesson has one b and nothing more of
/// that size.
func rnnParameterCount(inputSize: Int, hiddenSize: Int) -> Int {
    hiddenSize * (inputSize + hiddenSize + 2)
}
