import NumericCore

/// Loops over batch, unit and input, as the sums are written on paper. Slow, and nothing is hidden in a product.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let (batch, size, inputs) = (x.shape[0], h.shape[1], x.shape[1])
    var (dx, dhPrevious) = (Tensor(zeros: x.shape), Tensor(zeros: h.shape))
    var (dwx, dwh, db) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape), Tensor(zeros: [size]))
    for row in 0..<batch {
        for unit in 0..<size {
            let delta = dh[row, unit] * (1 - h[row, unit] * h[row, unit])
            db[unit] += delta
            for d in 0..<inputs {
                dwx[unit, d] += delta * x[row, d]
                dx[row, d] += delta * wx[unit, d]
            }
            for other in 0..<size {
                dwh[unit, other] += delta * hPrevious[row, other]
                dhPrevious[row, other] += delta * wh[unit, other]
            }
        }
    }
    return (dx, dhPrevious, dwx, dwh, db)
}
