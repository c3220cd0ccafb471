import NumericCore

/// Ordinary rows are right. Where a row's numbers lie within a few thousandths of each other, your y is too large.
/// Where is the small constant to be added?
///
/// ε is added to the root. It belongs inside, to the variance: there 1e-5 bounds the spread from below by 0.003,
/// outside only by 0.00001.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered)) + 1e-5
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
