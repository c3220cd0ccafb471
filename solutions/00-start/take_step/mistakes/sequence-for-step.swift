import NumericCore

/// What you return is all the steps of sequence t. Which axis does your slice go along?
///
/// Axis 0 counts the sequences of the batch, axis 1 the steps. The shapes agree only where B equals T: slice along axis 1.
func takeStep(x: Tensor, t: Int) -> Tensor {
    x.slice(axis: 0, at: t)
}
