/// Only `dwh` is wrong, and with h0 at zeros it would be right. What did W_h multiply at the first step?
///
/// `h0`. At t = 0 it stands in for the state before, which `states` does not hold.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : Tensor(zeros: h0.shape)
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
