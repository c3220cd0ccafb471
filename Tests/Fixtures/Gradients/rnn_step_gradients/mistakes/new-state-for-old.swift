import NumericCore

/// The gradient of W_h is off, the others are right. Which state was W_h multiplied by?
///
/// W_h was multiplied by the old state, so its gradient takes the old state too. Here it takes the new one.
func rnnStepGradients(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    let sum = matmul(x, wx.transposed()) + matmul(hPrevious, wh.transposed()) + b
    let h = tanh(sum)
    let delta = dh * (1 - h * h)
    return (
        matmul(delta.transposed(), x), matmul(delta.transposed(), h), delta.sum(axis: 0),
        matmul(delta, wx), matmul(delta, wh)
    )
}
