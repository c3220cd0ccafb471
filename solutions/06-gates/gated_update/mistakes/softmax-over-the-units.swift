import NumericCore

/// The shares in each row add up to 1, so that a unit can open only as far as the others are shut. Does one unit's gate
/// depend on the others?
///
/// softmax lets the units of a row compete. Each gate decides about its own unit, whatever the others do: take sigmoid.
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    let z = softmax(gateSum, axis: 1)
    return (1 - z) * h + z * candidate
}
