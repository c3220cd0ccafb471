import NumericCore

/// An outer loop over the chunks from the last to the first, each a way back of its own: closest to the words of the
/// task.
func truncatedBptt(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor, chunk: Int
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    let steps = x.shape[1]
    var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
    var (db, dh0) = (Tensor(zeros: [wh.shape[0]]), Tensor(zeros: h0.shape))
    var dx = [Tensor](repeating: Tensor(0), count: steps)
    for start in stride(from: 0, to: steps, by: chunk).reversed() {
        dh0 = Tensor(zeros: h0.shape)
        for t in (start..<min(start + chunk, steps)).reversed() {
            let h = states.slice(axis: 1, at: t)
            let previous = t == 0 ? h0 : states.slice(axis: 1, at: t - 1)
            let delta = (dstates.slice(axis: 1, at: t) + dh0) * (1 - h * h)
            dwx += matmul(delta.transposed(), x.slice(axis: 1, at: t))
            dwh += matmul(delta.transposed(), previous)
            db += delta.sum(axis: 0)
            dx[t] = matmul(delta, wx)
            dh0 = matmul(delta, wh)
        }
    }
    return (dwx, dwh, db, stack(dx, axis: 1), dh0)
}
