/// The slope gets one step too far: the last step of each chunk still hears of the next chunk, and the one before it does not. Where
/// does the second chunk begin, if a chunk has 3 steps?
///
/// At t = 3, counted from 0. So it is on the way from t = 3 to t = 2 that the slope stops: before the turn in which t + 1 is a multiple
/// of the chunk.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    if (t + 2) % chunk == 0 { dh = Tensor(zeros: h0.shape) }
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
