import NumericCore

/// With a gain of 1 your dx is right. What lies between the normalised row and y on the way back?
///
/// dy goes back as if y were the normalised row. On its way it passes the gain: begin with dy * gain.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
