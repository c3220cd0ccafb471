import NumericCore

/// The share that is kept is a sigmoid too, of the sum with its sign turned: it stays exact where z is so near 1 that
/// 1 - z has only a few digits left.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    sigmoid(gateSum) * candidate + sigmoid(-gateSum) * h
}
