import NumericCore

/// Number by number, with the two shares from the exponentials: nothing is hidden, and a sum below -88 makes the
/// exponential infinite and the share of the candidate 0, as it should be.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    var result = h
    for row in 0..<h.shape[0] {
        for unit in 0..<h.shape[1] {
            let written = 1 / (1 + exp(-gateSum[row, unit]))
            result[row, unit] = h[row, unit] * (1 - written) + candidate[row, unit] * written
        }
    }
    return result
}
