import NumericCore

/// y is right, and the rows of your dx do not sum to 0. Each number of a row enters its mean; where does that come
/// back?
///
/// The path through the mean is missing from dx. Subtract the row's mean of dy * gain before you divide by the
/// spread.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy * gain
    let dx = (dnormal - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
