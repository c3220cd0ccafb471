/// Your lengths are too small from the last entry on, each the size of one number. Which numbers of the gradient belong to its length?
///
/// All of them. The largest alone is another norm.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = signal.scalars.map { abs($0) }.max()!
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = signal.scalars.map { abs($0) }.max()!
}
return norms
