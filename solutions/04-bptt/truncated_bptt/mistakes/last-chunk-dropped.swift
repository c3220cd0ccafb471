import NumericCore

/// All is right where chunk divides the number of steps, and else the steps at the end are missing. How long is the
/// last chunk?
///
/// It may be shorter than the others. Its steps have been left out.
func truncatedBptt(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor, chunk: Int
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
    var db = Tensor(zeros: [wh.shape[0]])
    var dx = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: x.shape[1])
    var dh0 = Tensor(zeros: h0.shape)
    var carried = Tensor(zeros: h0.shape)
    for t in (0..<x.shape[1]).reversed() {
        if t >= x.shape[1] / chunk * chunk { continue }
        let h = states.slice(axis: 1, at: t)
        let previous = t == 0 ? h0 : states.slice(axis: 1, at: t - 1)
        let delta = (dstates.slice(axis: 1, at: t) + carried) * (1 - h * h)
        dwx += matmul(delta, x.slice(axis: 1, at: t), transposingLeft: true)
        dwh += matmul(delta, previous, transposingLeft: true)
        db += delta.sum(axis: 0)
        dx[t] = matmul(delta, wx)
        carried = matmul(delta, wh)
        if t == 0 {
            dh0 = carried
        } else if t % chunk == 0 {
            carried = Tensor(zeros: h0.shape)
        }
    }
    return (dwx, dwh, db, stack(dx, axis: 1), dh0)
}
