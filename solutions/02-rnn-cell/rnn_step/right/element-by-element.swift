import NumericCore

/// Number by number, with loops in place of products: it shows every index, and is slow, since nothing is left to
/// OpenBLAS.
func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
    var result = Tensor(zeros: h.shape)
    for row in 0..<x.shape[0] {
        for unit in 0..<h.shape[1] {
            var sum = b[unit]
            for input in 0..<x.shape[1] { sum += wx[unit, input] * x[row, input] }
            for other in 0..<h.shape[1] { sum += wh[unit, other] * h[row, other] }
            result[row, unit] = tanh(sum)
        }
    }
    return result
}
