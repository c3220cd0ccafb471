import NumericCore

/// With every gate open your state is near the candidate, and always a little nearer to 0. What happens to the
/// candidate on its way?
///
/// tanh is taken of it once more. The candidate arrives as it is to be written: use it as it is.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = sigmoid(gateSum)
    return (1 - z) * h + z * tanh(candidate)
}
