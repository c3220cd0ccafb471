import NumericCore

/// Every gradient is off, all by factors between 0 and 1 that come from the states. tanh is already taken in h: what
/// is its slope, said with h?
///
/// The slope has been taken of tanh(h) once more. Where tanh puts out h its slope is 1 − h².
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - tanh(h) * tanh(h))
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
