/// With few multiplications you are right. After 60 you return infinity or 0, though the vector was rescaled; what became of the factors?
///
/// They were multiplied together, and their product leaves the range of a Float just as the vector would have done. Add up their
/// logarithms.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
var product: Float = 1
for _ in 0..<k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    product *= ratio
    direction = direction / ratio
}
return product == 0 ? 0 : exp(log(product) / Float(k))
