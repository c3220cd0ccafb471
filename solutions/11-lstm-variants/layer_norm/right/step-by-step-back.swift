import NumericCore

/// The way back taken through each line of the way forward, as lesson 04 does it, and not simplified: longer, and
/// each line can be checked by itself.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let (rows, size) = (x.shape[0], Float(x.shape[1]))
    let column = [rows, 1]
    let mean = x.mean(axis: 1).reshaped(column)
    let centered = x - mean
    let variance = (centered * centered).mean(axis: 1).reshaped(column)
    let spread = sqrt(variance + 1e-5)
    let y = centered / spread * gain + bias

    let dnormal = dy * gain
    let dspread = -(dnormal * centered).sum(axis: 1).reshaped(column) / (spread * spread)
    let dvariance = dspread / (2 * spread)
    let dcentered = dnormal / spread + centered * dvariance * (2 / size)
    let dmean = -dcentered.sum(axis: 1).reshaped(column)
    return (y, dcentered + dmean / size, (dy * centered / spread).sum(axis: 0), dy.sum(axis: 0))
}
