/// Sums of numbers, one sequence at a time. Each line is one arrow of the drawing; slow, and without a single transpose.
let (batch, steps, inputs, units) = (x.shape[0], x.shape[1], x.shape[2], wh.shape[0])
var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
var (db, dx, dh0) = (Tensor(zeros: [units]), Tensor(zeros: x.shape), Tensor(zeros: h0.shape))
for row in 0..<batch {
    var later = [Float](repeating: 0, count: units)
    for t in (0..<steps).reversed() {
        var earlier = [Float](repeating: 0, count: units)
        for i in 0..<units {
            let h = states[row, t, i]
            let slope = (dstates[row, t, i] + later[i]) * (1 - h * h)
            db[i] += slope
            for j in 0..<inputs {
                dwx[i, j] += slope * x[row, t, j]
                dx[row, t, j] += slope * wx[i, j]
            }
            for j in 0..<units {
                dwh[i, j] += slope * (t == 0 ? h0[row, j] : states[row, t - 1, j])
                earlier[j] += slope * wh[i, j]
            }
        }
        later = earlier
    }
    for j in 0..<units { dh0[row, j] = later[j] }
}
return (dwx, dwh, db, dx, dh0)
