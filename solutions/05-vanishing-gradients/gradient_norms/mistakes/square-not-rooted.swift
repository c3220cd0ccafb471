/// Your numbers are the squares of the right ones. How long is the vector (3, 4)?
///
/// 5, the root of 9 + 16. The root is missing, in every entry.
let last = states.shape[0] - 1
var norms = Tensor(zeros: [last + 1])
var signal = upstream
norms[last] = (signal * signal).sum()
for t in (0..<last).reversed() {
    let h = states.slice(axis: 0, at: t + 1)
    signal = matmul(signal * (1 - h * h), wh)
    norms[t] = (signal * signal).sum()
}
return norms
