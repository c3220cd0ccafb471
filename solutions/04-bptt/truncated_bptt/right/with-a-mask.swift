import NumericCore

/// What is carried is multiplied by 1 or by 0: no branch in the loop, for one product more.
func truncatedBptt(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor, chunk: Int
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    let steps = x.shape[1]
    var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
    var (db, carried) = (Tensor(zeros: [wh.shape[0]]), Tensor(zeros: h0.shape))
    var dx: [Tensor] = []
    for t in (0..<steps).reversed() {
        let goesOn: Float = (t + 1) % chunk == 0 ? 0 : 1
        let h = states.slice(axis: 1, at: t)
        let previous = t == 0 ? h0 : states.slice(axis: 1, at: t - 1)
        let delta = (dstates.slice(axis: 1, at: t) + carried * goesOn) * (1 - h * h)
        (dwx, dwh) = (
            dwx + matmul(delta.transposed(), x.slice(axis: 1, at: t)),
            dwh + matmul(delta.transposed(), previous)
        )
        db = db + delta.sum(axis: 0)
        dx.append(matmul(delta, wx))
        carried = matmul(delta, wh)
    }
    return (dwx, dwh, db, stack(dx.reversed(), axis: 1), carried)
}
