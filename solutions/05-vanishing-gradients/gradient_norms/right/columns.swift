/// Keeps the gradient as a column and transposes W_h: the way it stands in papers.
var column = upstream.reshaped([upstream.count, 1])
func length() -> Float { column.scalars.map { $0 * $0 }.reduce(0, +).squareRoot() }
var norms = [length()]
for t in (1..<states.shape[0]).reversed() {
    let slopes = states.slice(axis: 0, from: t, to: t + 1).transposed().mapped { (1 - $0) * (1 + $0) }
    column = matmul(wh, slopes * column, transposingLeft: true)
    norms.append(length())
}
return Tensor(norms.reversed())
