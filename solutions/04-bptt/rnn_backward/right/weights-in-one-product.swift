/// Only the slopes at the sums need a loop. Once they are all known, each weight's gradient is one product over all places.
let (batch, steps, inputs, units) = (x.shape[0], x.shape[1], x.shape[2], wh.shape[0])
var dsums = [Tensor](repeating: Tensor(zeros: h0.shape), count: steps)
var dh = Tensor(zeros: h0.shape)
for t in (0..<steps).reversed() {
    let h = states.slice(axis: 1, at: t)
    dsums[t] = (dh + dstates.slice(axis: 1, at: t)) * (1 - h * h)
    dh = matmul(dsums[t], wh)
}
let dsum = stack(dsums, axis: 1).reshaped([batch * steps, units])
let start = h0.reshaped([batch, 1, units])
let before = steps > 1 ? concatenate([start, states.slice(axis: 1, from: 0, to: steps - 1)], axis: 1) : start
return (
    matmul(dsum, x.reshaped([batch * steps, inputs]), transposingLeft: true),
    matmul(dsum, before.reshaped([batch * steps, units]), transposingLeft: true),
    dsum.sum(axis: 0), matmul(dsum, wx).reshaped([batch, steps, inputs]), dh
)
