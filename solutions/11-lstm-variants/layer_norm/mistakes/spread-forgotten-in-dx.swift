import NumericCore

/// Each row of your dx is the right one times a number of its own, which is the row's spread. What was the last
/// thing done to the row on the way forward?
///
/// dx is not divided by the spread. A row of large numbers is normalised by a large divisor, so a small change of
/// it changes y less.
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
    let dx = dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
