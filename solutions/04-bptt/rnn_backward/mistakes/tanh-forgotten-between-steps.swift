/// `dwx`, `dwh`, `db` and the last step of `dx` are made rightly, but what arrives at earlier steps is too large. What does a slope pass
/// on its way from h_t to h_{t-1}?
///
/// First the tanh of step t, then W_h. Send back `dsum` times W_h; the slope at h_t itself still has the tanh to pass.
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
    dh = matmul(dstates.slice(axis: 1, at: t) + dh, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
