/// All your lengths are too small by the same factor, and it depends on the number of units alone. What is under the root?
///
/// The sum of the squares; yours is their mean.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).mean())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = sqrt((signal * signal).mean())
}
return norms
