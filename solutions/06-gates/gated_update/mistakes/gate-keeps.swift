import NumericCore

/// Where the gate's sum is large your state has stayed, and where it is small the candidate has been written. What
/// does an open gate let through?
///
/// z and 1 - z have changed places: this gate keeps. Cho et al. (2014) and PyTorch's GRU have it so, and their
/// z is our 1 - z. Here z writes: multiply the candidate by z and the old state by 1 - z.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = sigmoid(gateSum)
    return z * h + (1 - z) * candidate
}
