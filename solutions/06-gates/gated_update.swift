import NumericCore

/// One gated update: between the old state and a candidate for the new one, as far as a gate says.
///
/// - Parameters:
///   - gateSum: the sums before the gate's sigmoid [B, H].
///   - candidate: what would be written [B, H].
///   - h: the states before this step [B, H].
/// - Returns: the states after this step [B, H].
func gatedUpdate(gateSum: Tensor, candidate: Tensor, h: Tensor) -> Tensor {
    // solution
    let z = sigmoid(gateSum)
    return (1 - z) * h + z * candidate
    // stub
    // // Write the gated update, then run: workbook grade
    // unwritten()
    // end
}
