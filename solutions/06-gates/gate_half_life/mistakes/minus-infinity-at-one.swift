import NumericCore

/// Everything is right up to f = 1, and there your number is minus infinity. What is log(1), and what does a negative
/// number divided by it give?
///
/// log(1) is 0, and Swift divides a negative number by it without complaint. At f = 1 the value never fades: answer
/// infinity there, or write the formula so that no negative number is divided by 0.
func gateHalfLife(f: Float) -> Float {
    -log(2) / log(f)
}
