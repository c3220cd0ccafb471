import NumericCore

func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (h: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    let sum = matmul(x, wx.transposed()) + matmul(hPrevious, wh.transposed()) + b
    let h = tanh(sum)
    let delta = dh * (1 - h * h)
    return (
        h: h,
        dwx: matmul(delta.transposed(), x),
        dwh: matmul(hPrevious.transposed(), delta),
        db: delta.sum(axis: 0),
        dx: matmul(delta, wx),
        dhPrevious: matmul(delta, wh)
    )
}
