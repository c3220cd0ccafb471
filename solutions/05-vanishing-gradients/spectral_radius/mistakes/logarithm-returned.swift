/// Some results are negative, and a factor of 1 comes out as 0. What have you averaged?
///
/// The logarithms of the factors. Take the exponential of their average.
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
return logarithm / Float(k)
