import NumericCore

/// With every gate open your state is 0, and it should be the candidate. By which share is the candidate multiplied?
///
/// 1 - z stands on both sides. It is the share that is kept: the candidate takes z.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let keep = 1 - sigmoid(gateSum)
    return keep * h + keep * candidate
}
