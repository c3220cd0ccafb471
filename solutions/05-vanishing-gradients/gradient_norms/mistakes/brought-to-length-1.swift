/// Your numbers look like the factor of a single step each. What has become of all that was lost on the way before?
///
/// The signal was brought back to length 1, or to that of `upstream`, after each step. It has to be left as short as it is.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = sqrt((signal * signal).sum())
    signal = signal / norms[t] * norms[last]
}
return norms
