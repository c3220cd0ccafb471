/// Your last number is 1 in every case: each length is given as a share of the last. Which lengths were asked for?
///
/// Those of the gradients themselves. The shares are worth a look too; here the last entry is the length of `upstream`.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
for t in (0...last).reversed() {
    norms[t] = sqrt((signal * signal).sum() / (upstream * upstream).sum())
    let h = states.slice(axis: 0, at: t)
    signal = matmul(signal * (1 - h * h), wh)
}
return norms
