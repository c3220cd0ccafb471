/// Number by number: each product of the forward pass gives one term to two results. No shape to think about, and slow.
let (batch, inputs, units) = (x.shape[0], x.shape[1], h.shape[1])
var (dx, dhPrevious) = (Tensor(zeros: x.shape), Tensor(zeros: h.shape))
var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
var db = Tensor(zeros: [units])
for row in 0..<batch {
    for i in 0..<units {
        let slope = dh[row, i] * (1 - h[row, i] * h[row, i])
        db[i] += slope
        for j in 0..<inputs {
            dx[row, j] += slope * wx[i, j]
            dwx[i, j] += slope * x[row, j]
        }
        for j in 0..<units {
            dhPrevious[row, j] += slope * wh[i, j]
            dwh[i, j] += slope * hPrevious[row, j]
        }
    }
}
return (dx, dhPrevious, dwx, dwh, db)
