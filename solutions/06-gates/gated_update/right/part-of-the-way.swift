import NumericCore

/// From the old state a share z of the way to the candidate: one product fewer, and it reads like the picture.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    h + sigmoid(gateSum) * (candidate - h)
}
