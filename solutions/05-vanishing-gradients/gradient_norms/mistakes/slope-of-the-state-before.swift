/// The last length is right, and the one before it is off already. The signal leaves h_T for the state before it: through whose tanh?
///
/// Through that of h_T, the state that this step made. The slopes used were those of the state the signal goes to.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = sqrt((signal * signal).sum())
}
return norms
