/// With k = 1 the example should give 4, and yours is two steps long. How many multiplications are in Wᵏ?
///
/// k of them. The loop ran from 0 to k, and that is once more.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 0...k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm += log(ratio)
    direction = direction / ratio
}
return exp(logarithm / Float(k))
