import NumericCore

/// With a bias of 0 your y is right. Which comes first, the gain or the bias?
///
/// The bias is added before the gain multiplies. y is gain * normalised + bias.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * (normal + bias)
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
