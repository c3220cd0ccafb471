import NumericCore

/// Change one row and your other rows change. Over which axis do you take the mean?
///
/// Mean and variance are taken over the rows of the batch, for each unit. That is batch normalisation. Here each
/// row is normalised by itself, over its H numbers.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    func mean(_ t: Tensor) -> Tensor { t.mean(axis: 0) }
    let centered = x - mean(x)
    let spread = sqrt(mean(centered * centered) + 1e-5)
    let normal = centered / spread
    let y = gain * normal + bias
    let dnormal = dy * gain
    let dx = (dnormal - mean(dnormal) - normal * mean(dnormal * normal)) / spread
    return (y, dx, (dy * normal).sum(axis: 0), dy.sum(axis: 0))
}
