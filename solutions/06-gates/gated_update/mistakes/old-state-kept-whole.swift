import NumericCore

/// With every gate open the old state is still there, under the candidate. What makes room for what is written?
///
/// Only the candidate is gated, and it is added to the whole old state, so nothing is ever forgotten. Keep 1 - z of
/// the old state.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    h + sigmoid(gateSum) * candidate
}
