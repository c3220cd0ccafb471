/// Your number does not depend on how the vector came where it is: it is the factor of one multiplication, after all the others. Which
/// multiplications count?
///
/// All k of them, each with its factor. Add up the logarithms as you go and divide the sum by k.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
for _ in 0..<k {
    let next = matmul(w, direction)
    if length(next) == 0 { return 0 }
    direction = next / length(next)
}
return length(matmul(w, direction))
