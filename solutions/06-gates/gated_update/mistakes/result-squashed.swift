import NumericCore

/// With every gate shut your state still shrinks a little, as it would at every step. What is done to the sum at the end?
///
/// tanh is taken of the result. Both parts are ready, and so is what lies between them: return it as it is, so that a
/// shut gate copies.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = sigmoid(gateSum)
    return tanh((1 - z) * h + z * candidate)
}
