import NumericCore

/// All is right but what goes back to the old state. Forwards the rows of hPrevious met the transpose of W_h; what
/// undoes a product with a transpose?
///
/// On the way back W_h stands as it is. In rows: forwards h Wᵀ, backwards delta W.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let delta = dh * (1 - h * h)
    return (
        dx: matmul(delta, wx), dhPrevious: matmul(delta, wh.transposed()),
        dwx: matmul(delta, x, transposingLeft: true),
        dwh: matmul(delta, hPrevious, transposingLeft: true), db: delta.sum(axis: 0)
    )
}
