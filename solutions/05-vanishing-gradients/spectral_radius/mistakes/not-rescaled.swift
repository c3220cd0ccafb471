/// As long as k is small you are right. After 60 multiplications you return infinity or 0; which numbers does a Float hold?
///
/// Nothing above 3.4 · 10³⁸, and a length takes the squares of its numbers. Bring the vector back to length 1 after every multiplication
/// and keep the logarithms of the factors.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var moved = v
for _ in 0..<k { moved = matmul(w, moved) }
let ratio = length(moved) / length(v)
return ratio == 0 ? 0 : exp(log(ratio) / Float(k))
