import NumericCore

/// Every state of yours is near the right one, mostly a little too small in size. How often is a number bent on its
/// way?
///
/// tanh was taken of the two halves before the product. They are states and have been through a tanh: join them as
/// they are.
func bridgeState(forward: Tensor, backward: Tensor, w: Tensor, b: Tensor) -> Tensor {
    let joined = concatenate([tanh(forward), tanh(backward)], axis: 1)
    return tanh(matmul(joined, w.transposed()) + b)
}
