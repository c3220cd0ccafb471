/// Only `dh0` is wrong: it is what the last step sends to the state before it. How many steps lie between that state and h0?
///
/// T − 1. `dh0` is what is left when the loop has been through all of them, after the first step.
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
    dh = matmul(dsum, wh)
    if t == x.shape[1] - 1 { dh0 = dh }
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh0)
