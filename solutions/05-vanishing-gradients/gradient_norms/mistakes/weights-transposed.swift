/// The last length is right, and from one step before it on all are wrong. On the way forward W_h h is a sum over the old units; over
/// which units is the sum on the way back?
///
/// Over the new ones: an old unit hears of the loss through all the new units that it went into. The row `signal` times `wh` does that,
/// and `wh` times `signal`, or the row times the transposed matrix, sums over the old ones.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = sqrt((signal * signal).sum())
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(wh, signal * (1 - h * h))
    norms[t] = sqrt((signal * signal).sum())
}
return norms
