import NumericCore

/// Each of your numbers is either the old one or the candidate, and nothing between. What has become of a share of 0.7?
///
/// The gate has been rounded to 0 or 1. Its slope is then 0 wherever it has one, and nothing could be learned about it:
/// leave the share as sigmoid gives it.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = sigmoid(gateSum).mapped { $0 > 0.5 ? 1 : 0 }
    return (1 - z) * h + z * candidate
}
