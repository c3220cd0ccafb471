import NumericCore

/// Where a sum is negative your state has moved away from the candidate, and a sum of 0 changes nothing. How can a
/// share be below 0?
///
/// The gate is a tanh, which lies between -1 and 1. A share lies between 0 and 1: take sigmoid.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = tanh(gateSum)
    return (1 - z) * h + z * candidate
}
