/// The step as a nested function that hands on its slope; the loop only says from where to where.
let (batch, steps) = (x.shape[0], x.shape[1])
var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
var db = Tensor(zeros: [wh.shape[0]])
var dx = [Tensor](repeating: Tensor(zeros: [batch, wx.shape[1]]), count: steps)
let all = [h0] + (0..<steps).map { states.slice(axis: 1, at: $0) }
func back(_ t: Int, _ slopes: Tensor) -> Tensor {
    let (old, new) = (all[t], all[t + 1])
    let dsum = (1 - new * new) * slopes
    dwx = dwx + matmul(dsum, x.slice(axis: 1, at: t), transposingLeft: true)
    dwh = dwh + matmul(dsum, old, transposingLeft: true)
    db = db + dsum.sum(axis: 0)
    dx[t] = matmul(dsum, wx)
    return matmul(dsum, wh)
}
var slopes = dstates.slice(axis: 1, at: steps - 1)
for t in stride(from: steps - 1, through: 0, by: -1) {
    let sent = back(t, slopes)
    slopes = t > 0 ? dstates.slice(axis: 1, at: t - 1) + sent : sent
}
return (dwx, dwh, db, stack(dx, axis: 1), slopes)
