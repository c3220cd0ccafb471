import NumericCore

/// y is right, and your dx would be if mean and spread were constants. Which two sums over the row did you
/// differentiate as if they did not depend on x?
///
/// dx is dy * gain / spread and no more. Mean and variance are made of x too: two terms are to be subtracted.
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
    let dx = dnormal / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
