/// The last two lengths may pass for right, and then the signal does not fade as it should. How often does this loss speak?
///
/// Once, at the last state. You added `upstream` again at the steps between, as if the loss looked at every state.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal * (1 - h * h), wh) + upstream
    norms[t] = sqrt((signal * signal).sum())
}
return norms
