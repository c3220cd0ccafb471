import NumericCore

/// y is right and the rows of dx sum to 0, and still dx is not the slope of y unless the gain is 1. Of which gradient are
/// the two means taken?
///
/// Both of the gradient for the normalised row, which is `dy` times the gain. In the mean that goes with the spread you
/// take `dy` as it comes.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dy * normal)) / spread
    let dgain = (dy * normal).sum(axis: 0)
    return (normal * gain + bias, dx, dgain, dy.sum(axis: 0))
}
