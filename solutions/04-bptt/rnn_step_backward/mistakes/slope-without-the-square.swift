import NumericCore

/// Every gradient is off, and some have the wrong sign. Can a slope of tanh be above 1?
///
/// 1 − h has been taken for the slope. It is 1 − h², which lies between 0 and 1.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
