import NumericCore

/// For each row the whole matrix of slopes, y's numbers by x's, times the gradient: what the formula comes from,
/// and H times the work.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let (rows, size) = (x.shape[0], x.shape[1])
    var (normals, backs): ([Tensor], [Tensor]) = ([], [])
    for row in 0..<rows {
        let numbers = x.slice(axis: 0, at: row)
        let centered = numbers - numbers.mean()
        let spread = sqrt((centered * centered).mean() + 1e-5)
        let normal = centered / spread
        var slopes = Tensor(zeros: [size, size])
        for to in 0..<size {
            for from in 0..<size {
                slopes[to, from] =
                    ((to == from ? 1 : 0) - (1 + normal[to] * normal[from]) / Float(size)) / spread
            }
        }
        normals.append(normal)
        backs.append(matmul(slopes.transposed(), gain * dy.slice(axis: 0, at: row)))
    }
    let normal = stack(normals, axis: 0)
    return (normal * gain + bias, stack(backs, axis: 0), (normal * dy).sum(axis: 0), dy.sum(axis: 0))
}
