/// All is right until nothing is left of the vector. What are 0 / 0 and the logarithm of 0?
///
/// Not a number, and minus infinity. A vector of length 0 stays 0 from there on, so return 0 before you divide.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var logarithm: Float = 0
for _ in 0..<k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    logarithm += log(ratio)
    direction = direction / ratio
}
return exp(logarithm / Float(k))
