import NumericCore

/// Your states do not change with `forward`. What are the first H columns of `w` for?
///
/// Only the backward half was used. Join both, the forward half first.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let joined = backward
    return tanh(
        matmul(joined, w.slice(axis: 1, from: backward.shape[1], to: 2 * backward.shape[1]).transposed()) + b)
}
