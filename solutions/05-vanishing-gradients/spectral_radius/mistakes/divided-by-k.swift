/// With k = 1 you are right, and with more you return a k-th part of how much longer the vector has become. If it is nine times as long
/// after two steps, what is the factor of each?
///
/// 3, the square root, and not 4.5. Factors are multiplied, so their average is a root.
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
return exp(logarithm) / Float(k)
