/// With many multiplications you come near the right number, with few you do not. Is v a column or a row?
///
/// A column: the formula says W v. A row times W, or W transposed, has the same eigenvalues and other lengths on the way.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 0..<k {
    direction = matmul(direction, w)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm += log(ratio)
    direction = direction / ratio
}
return exp(logarithm / Float(k))
