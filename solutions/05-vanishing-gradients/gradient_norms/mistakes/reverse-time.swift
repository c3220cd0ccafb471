/// The right lengths, the other way round. Which state does index 0 belong to?
///
/// To h_0, the one farthest from the loss. You noted the lengths in the order in which the signal meets the states.
var signal = upstream
var norms = [sqrt((signal * signal).sum())]
for t in stride(from: states.shape[0] - 1, to: 0, by: -1) {
    let h = states.slice(axis: 0, at: t)
    signal = matmul(signal * (1 - h * h), wh)
    norms.append(sqrt((signal * signal).sum()))
}
return Tensor(norms)
