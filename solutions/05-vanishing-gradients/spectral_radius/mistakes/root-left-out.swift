/// With one multiplication you are right. With more you return how much longer the vector has become in all; how much is that for each
/// step?
///
/// Its k-th root. The logarithm of the whole has to be divided by k before the exponential is taken.
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
return exp(logarithm)
