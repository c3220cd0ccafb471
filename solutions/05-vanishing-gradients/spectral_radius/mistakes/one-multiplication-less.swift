/// With k = 1 you return 1, and with more a root of the wrong number. How many multiplications are in Wᵏ?
///
/// k of them. Yours are k − 1, while the root is the k-th.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 1..<k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm += log(ratio)
    direction = direction / ratio
}
return exp(logarithm / Float(k))
