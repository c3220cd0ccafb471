import NumericCore

/// A row at a time, number by number, in Double: every sum is to be seen.
func layerNorm(
    x: Tensor, gain: Tensor, bias: Tensor, dy: Tensor
) -> (y: Tensor, dx: Tensor, dgain: Tensor, dbias: Tensor) {
    let (rows, size) = (x.shape[0], x.shape[1])
    var (y, dx) = (Tensor(zeros: x.shape), Tensor(zeros: x.shape))
    var (dgain, dbias) = (Tensor(zeros: [size]), Tensor(zeros: [size]))
    for row in 0..<rows {
        var (mean, variance) = (0.0, 0.0)
        for k in 0..<size { mean += Double(x[row, k]) / Double(size) }
        for k in 0..<size {
            variance += (Double(x[row, k]) - mean) * (Double(x[row, k]) - mean) / Double(size)
        }
        let spread = (variance + 1e-5).squareRoot()
        var (meanBack, slopeBack) = (0.0, 0.0)
        for k in 0..<size {
            let normal = (Double(x[row, k]) - mean) / spread
            let back = Double(dy[row, k]) * Double(gain[k])
            meanBack += back / Double(size)
            slopeBack += back * normal / Double(size)
            y[row, k] = gain[k] * Float(normal) + bias[k]
            dgain[k] = dgain[k] + dy[row, k] * Float(normal)
            dbias[k] = dbias[k] + dy[row, k]
        }
        for k in 0..<size {
            let normal = (Double(x[row, k]) - mean) / spread
            dx[row, k] = Float(
                (Double(dy[row, k]) * Double(gain[k]) - meanBack - normal * slopeBack) / spread)
        }
    }
    return (y: y, dx: dx, dgain: dgain, dbias: dbias)
}
