import NumericCore

func rnnStepGradients(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    // solution
    let sum = matmul(x, wx.transposed()) + matmul(hPrevious, wh.transposed()) + b
    let h = tanh(sum)
    let delta = dh * (1 - h * h)
    return (
        matmul(delta.transposed(), x), matmul(delta.transposed(), hPrevious), delta.sum(axis: 0),
        matmul(delta, wx), matmul(delta, wh)
    )
    // stub
    // unwritten()
    // end
}
