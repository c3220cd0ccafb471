import NumericCore

/// These are the inputs of step t - 1. From which number do you count?
///
/// t counts from 0, as indices do, so there is nothing to take off: `at: t`.
func takeStep(x: Tensor, t: Int) -> Tensor {
    x.slice(axis: 1, at: t - 1)
}
