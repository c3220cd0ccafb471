import NumericCore

/// Where N and H differ the program stops; where they are equal, unit k has been given the mean of row k. What is
/// the shape of a mean over axis 1, and along which axis is a vector laid?
///
/// The rows' means have the shape [N] and are laid along the columns, as every vector is. Make a column of them
/// first: .reshaped([N, 1]).
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    func rowMean(_ t: Tensor) -> Tensor { t.mean(axis: 1) }
    let centered = x - rowMean(x)
    let spread = sqrt(rowMean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy * gain
    let dx = (dnormal - rowMean(dnormal) - normal * rowMean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
