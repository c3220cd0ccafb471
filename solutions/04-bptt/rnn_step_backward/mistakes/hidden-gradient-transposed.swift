import NumericCore

/// All is right but the gradient of W_h, and its numbers stand mirrored. Row i of W_h belongs to which unit of delta?
///
/// To unit i: delta comes first and is transposed. Here the old state does.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(hPrevious, delta, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
