/// Plain loops over entries. Nothing is hidden in a tensor's arithmetic.
var (gradient, squares): (Tensor, Float) = (first, 0)
for row in 0..<w.shape[0] {
    for column in 0..<w.shape[1] {
        gradient[row, column] = 0.5 * first[row, column] + 0.5 * second[row, column]
        squares += gradient[row, column] * gradient[row, column]
    }
}
let norm = squares.squareRoot()
var moved = w
for row in 0..<w.shape[0] {
    for column in 0..<w.shape[1] {
        moved[row, column] -= rate * gradient[row, column] * (norm > limit ? limit / norm : 1)
    }
}
return (9, moved)
