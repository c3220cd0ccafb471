/// Each loss has been sent back for as many steps as a chunk has, whatever the cuts. Where does a slope stop that starts at a chunk's
/// second step?
///
/// At the chunk's first step, one step back. In chunks the reach depends on where a step stands; to send every loss back equally far is
/// another way to truncate, and a dearer one.
var dwx = Tensor(zeros: wx.shape)
var dwh = Tensor(zeros: wh.shape)
var db = Tensor(zeros: [wh.shape[0]])
var dx = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: x.shape[1])
var dh0 = Tensor(zeros: h0.shape)
for end in 0..<x.shape[1] {
    var dh = dstates.slice(axis: 1, at: end)
    for t in (max(0, end - chunk + 1)...end).reversed() {
        let h = states.slice(axis: 1, at: t)
        let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
        let dsum = dh * (1 - h * h)
        dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
        dwh += matmul(dsum.transposed(), hPrevious)
        db += dsum.sum(axis: 0)
        dx[t] += matmul(dsum, wx)
        dh = matmul(dsum, wh)
        if t == 0 { dh0 += dh }
    }
}
return (dwx, dwh, db, stack(dx, axis: 1), dh0)
