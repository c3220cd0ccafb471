/// Only `dh0` is wrong: it is the slope at the first state. What lies between h0 and the first state?
///
/// A step: W_h and a tanh. The slope at the first state has to go back through both, as everywhere else.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var (dh, dh0) = (Tensor(zeros: h0.shape), Tensor(zeros: h0.shape))
for t in (0..<x.shape[1]).reversed() {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    if t == 0 { dh0 = dstates.slice(axis: 1, at: t) + dh }
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh0)
