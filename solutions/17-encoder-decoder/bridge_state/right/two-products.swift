import NumericCore

/// The joined product is a sum of two products, one for each half of the columns. Nothing has to be joined.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let size = forward.shape[1]
    let first = w.slice(axis: 1, from: 0, to: size)
    let second = w.slice(axis: 1, from: size, to: 2 * size)
    return tanh(b + matmul(backward, second.transposed()) + matmul(forward, first.transposed()))
}
