import NumericCore

/// The slope of tanh is 1 - h², with the state h that tanh gave. What is squared in your line?
///
/// The sum that goes into tanh is squared in place of the state that came out of it.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, wx: Tensor, wh: Tensor, b: Tensor, dh: Tensor
) -> (h: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dhPrevious: Tensor) {
    let sum = matmul(x, wx.transposed()) + matmul(hPrevious, wh.transposed()) + b
    let h = tanh(sum)
    let delta = dh * (1 - sum * sum)
    return (
        h: h,
        dwx: matmul(delta.transposed(), x),
        dwh: matmul(delta.transposed(), hPrevious),
        db: delta.sum(axis: 0),
        dx: matmul(delta, wx),
        dhPrevious: matmul(delta, wh)
    )
}
