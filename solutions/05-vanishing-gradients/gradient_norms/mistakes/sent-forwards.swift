/// The length of `upstream` stands at index 0, where the signal should be faintest. Where does the loss look?
///
/// At the last state. The signal starts there and goes back; yours started at h_0 and went forwards with time.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[0] = sqrt((signal * signal).sum())
for t in 1..<last + 1 {
    let h = states.slice(axis: 0, at: t)
    signal = matmul(wh, signal) * (1 - h * h)
    norms[t] = sqrt((signal * signal).sum())
}
return norms
