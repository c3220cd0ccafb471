/// With v twice as long you return more, the more so the smaller k is. Against which length is that of Wᵏv to be compared?
///
/// Against that of v. Bring v to length 1 before the first multiplication, or subtract the logarithm of its length.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v
var logarithm: Float = 0
for _ in 0..<k {
    direction = matmul(w, direction)
    let ratio = length(direction)
    if ratio == 0 { return 0 }
    logarithm += log(ratio)
    direction = direction / ratio
}
return exp(logarithm / Float(k))
