import NumericCore

/// Loops over rows and units in place of products, the state's part added first: every index is to be seen, and it
/// is slow.
func lstmGates(
    x: Tensor, h: Tensor, wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor,
    bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) -> (f: Tensor, i: Tensor, o: Tensor, g: Tensor) {
    let (d, size) = (x.shape[1], h.shape[1])
    func gate(_ w: Tensor, _ b: Tensor, _ squash: (Float) -> Float) -> Tensor {
        var result = Tensor(zeros: h.shape)
        for row in 0..<x.shape[0] {
            for unit in 0..<size {
                var sum: Float = 0
                for k in 0..<size { sum += w[unit, d + k] * h[row, k] }
                for k in 0..<d { sum += w[unit, k] * x[row, k] }
                result[row, unit] = squash(sum + b[unit])
            }
        }
        return result
    }
    let logistic: (Float) -> Float = { 1 / (1 + exp(-$0)) }
    return (gate(wf, bf, logistic), gate(wi, bi, logistic), gate(wo, bo, logistic), gate(wg, bg) { tanh($0) })
}
