/// One sequence at a time, with outer products for the weights. It shows that a batch only adds up.
var (dx, dhPrevious): ([Tensor], [Tensor]) = ([], [])
var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
var db = Tensor(zeros: [wh.shape[0]])
for row in 0..<x.shape[0] {
    let state = h.slice(axis: 0, at: row)
    let slopes = dh.slice(axis: 0, at: row) * (1 - state) * (1 + state)
    let column = slopes.reshaped([slopes.count, 1])
    dwx += column * x.slice(axis: 0, at: row)
    dwh += column * hPrevious.slice(axis: 0, at: row)
    db += slopes
    dx.append(matmul(slopes, wx))
    dhPrevious.append(matmul(slopes, wh))
}
return (stack(dx, axis: 0), stack(dhPrevious, axis: 0), dwx, dwh, db)
