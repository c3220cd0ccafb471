import NumericCore

/// Some of your states lie beyond 1. What bends the sum?
///
/// tanh is missing. A decoder of tanh cells never made a state beyond 1, so it should not start from one.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let joined = concatenate([forward, backward], axis: 1)
    return matmul(joined, w.transposed()) + b
}
