/// With many multiplications you come to a number that is never below the right one. Was the vector multiplied by W each time, or by W and
/// its transpose in turns?
///
/// In turns, and that leads to the largest singular value: the bound for one step, and not the factor of the long run.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 0..<k {
    direction = matmul(matmul(w, direction), w)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm += log(ratio)
    direction = direction / ratio
}
return exp(logarithm / Float(2 * k))
