import NumericCore

/// The gradients of the weights are too small by the number of chunks; dx and dh0 are right. Does a loss count less
/// because its chunk has neighbours?
///
/// The parts of the chunks have been averaged. They add up.
func truncatedBptt(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor, chunk: Int
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
    var db = Tensor(zeros: [wh.shape[0]])
    var dx = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: x.shape[1])
    var dh0 = Tensor(zeros: h0.shape)
    var carried = Tensor(zeros: h0.shape)
    for t in (0..<x.shape[1]).reversed() {
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
    let chunks = Float((x.shape[1] + chunk - 1) / chunk)
    (dwx, dwh, db) = (dwx / chunks, dwh / chunks, db / chunks)
    return (dwx, dwh, db, stack(dx, axis: 1), dh0)
}
