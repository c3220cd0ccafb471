import NumericCore

/// Your state has moved away from the candidate, by as much as it should have moved towards it. From where to where does
/// h - candidate point?
///
/// The way to go is turned round. From the old state to the candidate it is candidate - h: add z times that.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    h + sigmoid(gateSum) * (h - candidate)
}
