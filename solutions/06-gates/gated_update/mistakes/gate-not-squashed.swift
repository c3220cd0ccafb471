import NumericCore

/// Some of your numbers lie far outside the old state and the candidate. Which numbers can a share of something be?
///
/// The sum itself has been used as the gate. It can be any number: take sigmoid of it first.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    (1 - gateSum) * h + gateSum * candidate
}
