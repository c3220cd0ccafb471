/// Some results are negative. Can the quotient of two lengths be?
///
/// It cannot. The overlap of v with Wv estimates an eigenvalue, and only where the direction has come to rest; asked for are lengths.
func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }
var direction = v / length(v)
for _ in 1..<k {
    let next = matmul(w, direction)
    if length(next) == 0 { return 0 }
    direction = next / length(next)
}
return (direction * matmul(w, direction)).sum()
