/// Your lengths are squares: the vector (3, 4) has the length 25 in them. Divided by that, how long is it?
///
/// Not 1. A length is the root of the sum of the squares.
func length(_ v: Tensor) -> Float { (v * v).sum() }
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
