/// The slopes of the right states are in your numbers, but they act on the wrong units. On the way forward tanh comes last; what does the
/// signal meet first on its way back?
///
/// tanh, and W_h after it. The slopes belong to the new units, so they multiply the signal before `wh` mixes it.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal, wh) * (1 - h * h)
    norms[t] = sqrt((signal * signal).sum())
}
return norms
