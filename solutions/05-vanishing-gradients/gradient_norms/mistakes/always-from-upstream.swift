/// The last two lengths are right. Before them every one looks as if the signal had come only one step; what went into the step before?
///
/// `upstream`, each time anew. The signal has to be carried on: what leaves one step enters the next.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(upstream * (1 - h * h), wh)
    norms[t] = sqrt((signal * signal).sum())
}
return norms
