import NumericCore

/// Exchange your two arguments and the answer is right. Which columns of `w` belong to the forward half?
///
/// The backward state stands first. The first H columns of `w` are the forward half's.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let joined = concatenate([backward, forward], axis: 1)
    return tanh(matmul(joined, w.transposed()) + b)
}
