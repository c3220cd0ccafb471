/// The first step of each chunk hears nothing of the steps after it. Where does the second chunk begin, if a chunk has 3 steps?
///
/// At t = 3, counted from 0. Steps 3, 4 and 5 belong together; the slope stops on the way from 3 to 2, when step 3 has had its turn.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    if (t) % chunk == 0 { dh = Tensor(zeros: h0.shape) }
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
