import NumericCore

/// Only the sum of the two states counts in your answer: add to one what you take from the other, and nothing
/// moves. How many columns has `w`?
///
/// The states were added and met the first H columns. Each half has weights of its own: join them.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let joined = forward + backward
    return tanh(matmul(joined, w.slice(axis: 1, from: 0, to: forward.shape[1]).transposed()) + b)
}
