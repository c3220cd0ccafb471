import NumericCore

/// y is right, and each number of your dx hangs on its own dy only, while the rows of dx should sum to 0. Does a
/// nudge of one number leave the others of its row alone?
///
/// Each number is sent back by a slope of its own, as through tanh. Here every number of a row enters mean and
/// spread and so moves all the others: two means over the row belong into dx.
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
    let dx = dnormal * (1 - normal * normal) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
