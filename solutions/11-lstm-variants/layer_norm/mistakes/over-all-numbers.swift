import NumericCore

/// Change one row and your other rows change; there is one mean for all of them. How many means should there be?
///
/// Mean and variance are taken over all N * H numbers at once. Each row has its own.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    func mean(_ t: Tensor) -> Float { t.mean() }
    let centered = x - mean(x)
    let spread = sqrt(mean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy * gain
    let dx = (dnormal - mean(dnormal) - normal * mean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
