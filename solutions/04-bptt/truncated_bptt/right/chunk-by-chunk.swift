/// Chunk after chunk from the front, each with a way back of its own. So it is done in training, where a chunk's states may be
/// forgotten before the next chunk is read.
var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
var db = Tensor(zeros: [wh.shape[0]])
var dx: [Tensor] = []
var (start, dh0) = (h0, h0)
for begin in stride(from: 0, to: x.shape[1], by: chunk) {
    let steps = begin..<min(begin + chunk, x.shape[1])
    var (dh, inputs) = (Tensor(zeros: h0.shape), [Tensor]())
    for t in steps.reversed() {
        let h = states.slice(axis: 1, at: t)
        let old = t == begin ? start : states.slice(axis: 1, at: t - 1)
        let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
        dwx += matmul(dsum, x.slice(axis: 1, at: t), transposingLeft: true)
        dwh += matmul(dsum, old, transposingLeft: true)
        db += dsum.sum(axis: 0)
        inputs.insert(matmul(dsum, wx), at: 0)
        dh = matmul(dsum, wh)
    }
    dx += inputs
    if begin == 0 { dh0 = dh }
    start = states.slice(axis: 1, at: steps.upperBound - 1)
}
return (dwx, dwh, db, stack(dx, axis: 1), dh0)
