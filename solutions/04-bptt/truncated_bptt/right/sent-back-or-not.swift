/// What the step sends back is multiplied by 1 within a chunk and by 0 at its beginning. The weights follow in one product each.
let (batch, steps, inputs, units) = (x.shape[0], x.shape[1], x.shape[2], wh.shape[0])
var slopes = (0..<steps).map { dstates.slice(axis: 1, at: $0) }
var dsums = slopes
var dh0 = Tensor(zeros: h0.shape)
for t in stride(from: steps - 1, through: 0, by: -1) {
    let h = states.slice(axis: 1, at: t)
    dsums[t] = slopes[t] * (1 - h) * (1 + h)
    let sent = matmul(dsums[t], wh)
    if t == 0 { dh0 = sent } else { slopes[t - 1] += (t % chunk == 0 ? 0 : 1) * sent }
}
let dsum = stack(dsums, axis: 1).reshaped([batch * steps, units])
let before = stack([h0] + (0..<steps - 1).map { states.slice(axis: 1, at: $0) }, axis: 1)
return (
    matmul(dsum.transposed(), x.reshaped([batch * steps, inputs])),
    matmul(dsum.transposed(), before.reshaped([batch * steps, units])), dsum.sum(axis: 0),
    matmul(dsum, wx).reshaped([batch, steps, inputs]), dh0
)
