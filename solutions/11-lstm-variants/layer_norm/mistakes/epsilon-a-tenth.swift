import NumericCore

/// Ordinary rows are right. Where a row's numbers lie within a few thousandths of each other, your y is a little too large.
/// How large is the small constant to be?
///
/// 1e-5 in this course, as in PyTorch, and you have 1e-6. Others take 1e-3, 1e-6 or 1e-12: where weights come from another
/// program, its ε comes with them.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-6)
    let normal = centered / spread
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    let dgain = (dy * normal).sum(axis: 0)
    return (normal * gain + bias, dx, dgain, dy.sum(axis: 0))
}
