/// With one multiplication you are right, and with more you return a little too much, never too little. Do a factor of 4 and one of 1 make
/// 2.5 a step?
///
/// They make 4 in two steps, and that is 2 a step. The average of factors is a root of their product, not a mean.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 0..<k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm += ratio
    direction = direction / ratio
}
return logarithm / Float(k)
