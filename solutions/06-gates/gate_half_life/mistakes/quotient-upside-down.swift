import NumericCore

/// Your number falls as f grows, and times the right one it gives 1. Which logarithm is divided by which?
///
/// They have changed places. n times log(f) is log(0.5), so n is log(0.5) divided by log(f), which needs a
/// line of its own where log(f) is 0.
func gateHalfLife(f: Float) -> Float {
    -log(f) / log(2)
}
