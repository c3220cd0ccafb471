import NumericCore

/// All is right but the gradient of W_h. Which state was multiplied by W_h in this step?
///
/// The state before it. Here the new one has been used.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, h, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
