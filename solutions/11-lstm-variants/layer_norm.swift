import NumericCore

/// Layer normalisation of each row, and its way back.
///
/// - Parameters:
///   - x: the rows [N, H].
///   - gain: what each normalised number is multiplied by [H].
///   - bias: what is then added to it [H].
///   - dy: the loss's gradient for y [N, H].
/// - Returns: the normalised rows y [N, H], and the loss's gradients for x [N, H], for gain [H] and for bias [H].
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    // solution
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
    // stub
    // // Normalise each row, and send the gradient back, then run: workbook grade
    // unwritten()
    // end
}
