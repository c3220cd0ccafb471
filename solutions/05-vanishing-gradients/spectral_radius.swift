import NumericCore

/// By how many times a vector becomes longer, on average over k multiplications by a matrix.
///
/// - Parameters:
///   - w: a square matrix [H, H].
///   - v: the vector to begin with, not 0 [H].
///   - k: how many times to multiply, 1 or more.
/// - Returns: the k-th root of the length of wᵏv over that of v; 0 if nothing is left.
func spectralRadius(w: Tensor, v: Tensor, k: Int) -> Float {
    // solution
    func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
    var direction = v / length(v)
    var logarithm: Float = 0
    for _ in 0..<k {
        direction = matmul(w, direction)
        let ratio = length(direction)
        if ratio == 0 { return 0 }
        logarithm += log(ratio)
        direction = direction / ratio
    }
    return exp(logarithm / Float(k))
    // stub
    // // Multiply, measure, rescale, then run: workbook grade
    // unwritten()
    // end
}
