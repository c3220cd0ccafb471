import NumericCore

/// Takes each sequence, then its step: two slices that each drop the first axis.
func takeStep(x: Tensor, t: Int) -> Tensor {
    stack((0..<x.shape[0]).map { x.slice(axis: 0, at: $0).slice(axis: 0, at: t) }, axis: 0)
}
