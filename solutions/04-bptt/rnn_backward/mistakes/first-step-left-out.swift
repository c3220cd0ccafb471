/// `dx` is 0 at the first step, and the weights miss one share. Where does the loop end?
///
/// At index 1, because there is no state at t − 1 for index 0. The first step has a state before it too: h0.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (1..<max(1, x.shape[1])).reversed() {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
dx.append(Tensor(zeros: [x.shape[0], x.shape[2]]))
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
