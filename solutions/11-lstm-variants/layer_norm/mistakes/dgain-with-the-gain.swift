import NumericCore

/// Everything but dgain is right, and with gain 1 that is too. In a product, what is the slope of one factor?
///
/// The gradient of y times the other factor, here the normalised row. Yours is multiplied by the gain itself as well.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    let dgain = (dnormal * normal).sum(axis: 0)
    return (normal * gain + bias, dx, dgain, dy.sum(axis: 0))
}
