/// Only `dwh` is wrong: the first step of each chunk gives no share, as if the state before it had been 0. What is cut between two
/// chunks?
///
/// The slope alone. The state went on when the network was run, so W_h multiplied the last state of the chunk before.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]).reversed() {
    if (t + 1) % chunk == 0 { dh = Tensor(zeros: h0.shape) }
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t == 0 ? h0 : t % chunk == 0 ? Tensor(zeros: h0.shape) : states.slice(axis: 1, at: t - 1)
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
