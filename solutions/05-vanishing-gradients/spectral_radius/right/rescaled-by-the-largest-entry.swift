/// Rescales by the largest entry, which saves a root at each step, and takes the true length only at the beginning and at the end.
func length(_ list: [Float]) -> Float { list.reduce(0) { $0 + $1 * $1 }.squareRoot() }
var moved = v
var logarithm = -log(length(v.scalars))
for _ in 0..<k {
    moved = matmul(w, moved)
    let largest = moved.scalars.map { abs($0) }.max()!
    if largest == 0 { return 0 }
    logarithm += log(largest)
    moved = moved / largest
}
return exp((logarithm + log(length(moved.scalars))) / Float(k))
