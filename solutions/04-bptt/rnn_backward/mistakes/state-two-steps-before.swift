/// Only `dwh` is wrong. Which state did W_h multiply at step t, counted from 0?
///
/// That of step t − 1, one back. The state before the first step is not in `states`, which moves no index: `states` at 0 is the state
/// after the first step.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 1 ? states.slice(axis: 1, at: t - 2) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
