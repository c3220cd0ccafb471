import NumericCore

/// Loops alone. The order of summation is another, and every index can be read.
func rnnBackward(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    let (batch, steps, inputs, size) = (x.shape[0], x.shape[1], x.shape[2], wh.shape[0])
    var (dwx, dwh, db) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape), Tensor(zeros: [size]))
    var (dx, dh0) = (Tensor(zeros: x.shape), Tensor(zeros: h0.shape))
    for row in 0..<batch {
        var carried = [Float](repeating: 0, count: size)
        for t in (0..<steps).reversed() {
            let delta = (0..<size).map { unit -> Float in
                let h = states[row, t, unit]
                return (dstates[row, t, unit] + carried[unit]) * (1 - h * h)
            }
            carried = [Float](repeating: 0, count: size)
            for unit in 0..<size {
                db[unit] += delta[unit]
                for d in 0..<inputs {
                    dwx[unit, d] += delta[unit] * x[row, t, d]
                    dx[row, t, d] += delta[unit] * wx[unit, d]
                }
                for other in 0..<size {
                    dwh[unit, other] += delta[unit] * (t == 0 ? h0[row, other] : states[row, t - 1, other])
                    carried[other] += delta[unit] * wh[unit, other]
                }
            }
        }
        for unit in 0..<size { dh0[row, unit] = carried[unit] }
    }
    return (dwx, dwh, db, dx, dh0)
}
