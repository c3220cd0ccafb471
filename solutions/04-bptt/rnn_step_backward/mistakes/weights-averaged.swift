import NumericCore

/// The gradients of the weights and of the bias are too small by the number of sequences, the others are right. Where
/// has been divided by B?
///
/// Whatever averaging the loss does has been done before dh arrives. Add up over the batch, and do not divide.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh),
        dwx: matmul(delta, x, transposingLeft: true) / Float(x.shape[0]),
        dwh: matmul(delta, hPrevious, transposingLeft: true) / Float(x.shape[0]), db: delta.mean(axis: 0)
    )
}
