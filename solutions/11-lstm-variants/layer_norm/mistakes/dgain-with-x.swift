import NumericCore

/// Everything but dgain is right, and your dgain changes when a number is added to a whole row. What does the gain
/// multiply in the forward pass?
///
/// dgain is the sum of dy * x. The gain multiplies the normalised row, so it is the sum of dy * normalised.
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
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * x).sum(axis: 0), dy.sum(axis: 0))
}
