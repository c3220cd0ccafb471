/// Your numbers are near the right ones and seldom equal. What was measured after each multiplication?
///
/// The largest entry, which is a norm too, and a common choice for rescaling. Here a length is the root of the sum of the squares.
func length(_ v: Tensor) -> Float { v.scalars.map { abs($0) }.max()! }
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
