import NumericCore

/// With every gate shut your state is 0, and it should be the old one. By which share is the old state multiplied?
///
/// z stands on both sides. It is the share that is written: the old state takes 1 - z.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = sigmoid(gateSum)
    return z * h + z * candidate
}
