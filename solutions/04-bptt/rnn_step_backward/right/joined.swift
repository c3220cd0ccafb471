import NumericCore

/// Input and state side by side, and so are their matrices: one product back to both, and one for both matrices,
/// which are then cut apart.
func rnnStepBackward(
    x: Tensor, hPrevious: Tensor, h: Tensor, wx: Tensor, wh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwx: Tensor, dwh: Tensor, db: Tensor) {
    let inputs = x.shape[1]
    let delta = dh - dh * h * h
    let back = matmul(delta, concatenate([wx, wh], axis: 1))
    let weights = matmul(delta.transposed(), concatenate([x, hPrevious], axis: 1))
    let all = inputs + h.shape[1]
    return (
        back.slice(axis: 1, from: 0, to: inputs), back.slice(axis: 1, from: inputs, to: all),
        weights.slice(axis: 1, from: 0, to: inputs), weights.slice(axis: 1, from: inputs, to: all),
        matmul(Tensor(ones: [1, x.shape[0]]), delta).reshaped([h.shape[1]])
    )
}
