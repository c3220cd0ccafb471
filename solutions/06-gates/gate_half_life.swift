import NumericCore

/// After how many steps half of a value is left, if each step keeps the share f of it.
///
/// - Parameter f: the share that a step keeps, above 0 and up to 1.
/// - Returns: the number of steps, not rounded; infinity where everything is kept.
func gateHalfLife(f: Float) -> Float {
    // solution
    if f == 1 { return .infinity }
    return -log(2) / log(f)
    // stub
    // // Write how long half of a value lasts, then run: workbook grade
    // unwritten()
    // end
}
