import NumericCore

/// All gradients are too large. What does a change of the sum become on its way through tanh?
///
/// The slope of tanh is missing: what arrives from above passes it, times 1 - h², before it reaches the weights.
func rnnStepGradients(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    let sum = matmul(x, wx.transposed()) + matmul(hPrevious, wh.transposed()) + b
    let h = tanh(sum)
    let delta = dh
    return (
        matmul(delta.transposed(), x), matmul(delta.transposed(), hPrevious), delta.sum(axis: 0),
        matmul(delta, wx), matmul(delta, wh)
    )
}
