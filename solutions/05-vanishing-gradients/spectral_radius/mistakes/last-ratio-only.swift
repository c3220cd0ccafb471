/// With one multiplication you are right. With more you return the factor of the last one; what if every other step makes the vector four
/// times as long, and the others leave it as it is?
///
/// The factor per step is 2, and the last one says 4 or 1. All the factors count: add up their logarithms and divide the sum by k.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 0..<k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm = log(ratio)
    direction = direction / ratio
}
return exp(logarithm)
