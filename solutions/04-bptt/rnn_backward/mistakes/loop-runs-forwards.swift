/// Each step has been handed what came from the step before it: the first has nothing but its own `dstates`, though all that follows
/// was made of its state. Which state's slope has to be known before that of h_t?
///
/// That of h_{t+1}, since h_t went into it. The slopes come from the end, so the loop begins there: `(0..<T).reversed()`.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1]) {
    let h = states.slice(axis: 1, at: t)
    let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
    let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
    dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
    dwh += matmul(dsum.transposed(), hPrevious)
    db += dsum.sum(axis: 0)
    dx.append(matmul(dsum, wx))
    dh = matmul(dsum, wh)
}
return (dwx, dwh, db, stack(dx, axis: 1), dh)
