import NumericCore

/// Your first state is right and all later ones differ. What does the cell read beside the token at step 1?
///
/// The context is given once, and after that zeros. So the state has to remember it, which is the first of the
/// three ways. Here it is joined to the input of every step.
func decoderStates(
    y: Tensor, c: Tensor, s0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> Tensor {
    var s = s0
    var states: [Tensor] = []
    for t in 0..<y.shape[1] {
        let joined = concatenate([y.slice(axis: 1, at: t), t == 0 ? c : c * 0], axis: 1)
        s = tanh(matmul(joined, wx.transposed()) + matmul(s, wh.transposed()) + b)
        states.append(s)
    }
    return stack(states, axis: 1)
}
