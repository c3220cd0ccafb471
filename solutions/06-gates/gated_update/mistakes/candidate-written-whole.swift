import NumericCore

/// With every gate shut the candidate still arrives. What holds it back?
///
/// Only the old state is gated, and the whole candidate is added to it. Multiply the candidate by z.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    (1 - sigmoid(gateSum)) * h + candidate
}
