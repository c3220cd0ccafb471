import NumericCore

/// The first step is right and every other is what it would be if it came first. What does each turn of your loop
/// start from?
///
/// Every step starts from h0 again, so that no step knows what came before. Keep one variable for the state: what a
/// step puts out is where the next one starts.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h0, wh.transposed()) + b)
        states.append(h)
    }
    return (stack(states, axis: 1), states[states.count - 1])
}
