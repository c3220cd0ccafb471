import NumericCore

/// y is right, and dx is not, the more so the longer the rows. By how much does the mean move when one of H numbers is
/// nudged?
///
/// By one part in H. Both terms that are subtracted are means over the row, and yours are sums: divide by H, or take
/// `mean` in place of `sum`.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let rows = x.shape[0]
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1).reshaped([rows, 1]) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let dnormal = dy * gain
    let dx =
        (dnormal - rowMean(dnormal) * Float(x.shape[1]) - normal * rowMean(dnormal * normal)
            * Float(x.shape[1])) / spread
    let dgain = (dy * normal).sum(axis: 0)
    return (normal * gain + bias, dx, dgain, dy.sum(axis: 0))
}
