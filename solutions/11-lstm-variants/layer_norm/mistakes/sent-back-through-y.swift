import NumericCore

/// y is right, and with gain 1 and bias 0 all of your answers are. Which of the two rows does the formula of the
/// way back speak of, the normalised one or y?
///
/// y stands where the normalised row belongs, in dx and in dgain. Gain and bias come after the norm; keep the row
/// as it was before them.
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
    let dx = (dnormal - rowMean(dnormal) - y * rowMean(dnormal * y)) / spread
    return (y, dx, (dy * y).sum(axis: 0), dy.sum(axis: 0))
}
