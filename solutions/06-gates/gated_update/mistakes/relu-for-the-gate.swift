import NumericCore

/// Wherever a sum is negative nothing at all is written, and some of your numbers lie beyond the candidate. Which numbers
/// does your gate put out for a sum of 3?
///
/// The gate is a ReLU. It has no upper bound, and a share may not go beyond 1: take sigmoid.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = relu(gateSum)
    return (1 - z) * h + z * candidate
}
