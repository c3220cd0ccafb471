import NumericCore

/// Your shape is right, and your rows are rows of the batch, but of other sequences and steps. Does `reshaped` exchange two axes?
///
/// It leaves the numbers in their order and only counts them off anew: [B, T, D] read as [T, B, D] mixes sequences and steps. Take
/// index t of axis 1 as it is.
func takeStep(x: Tensor, t: Int) -> Tensor {
    x.reshaped([x.shape[1], x.shape[0], x.shape[2]]).slice(axis: 0, at: t)
}
