/// Index 0 should hold what is left at h_0, and yours is what is left one step nearer to the loss. Was the length noted before the
/// step, or after it?
///
/// Before it. After the signal has passed from h_(t+1) to h_t, its length belongs at index t.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    norms[t] = sqrt((signal * signal).sum())
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal * (1 - h * h), wh)
}
return norms
