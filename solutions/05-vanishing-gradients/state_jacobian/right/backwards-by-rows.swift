/// Begins at the end and multiplies from the right: each row is an error signal on its way back, as training would send it.
let units = wh.shape[0]
var signals = Tensor((0..<units).map { i in (0..<units).map { $0 == i ? 1 : 0 } })
for step in stride(from: t, to: s, by: -1) {
    let h = states.slice(axis: 0, at: step)
    signals = matmul(signals * (1 - h * h), wh)
}
return signals
