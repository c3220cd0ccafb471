/// From the products of all pairs of rows: they are L Lᵀ with a lower triangular L (Cholesky), and the rows that are looked for
/// solve L Q = a. Shorter sums, and more sensitive to rows that nearly depend on each other.
let count = a.shape[0]
let products = matmul(a, a.transposed())
var lower = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
for row in 0..<count {
    for column in 0...row {
        var sum = Double(products[row, column])
        for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
        lower[row][column] = row == column ? sum.squareRoot() : sum / lower[column][column]
    }
}
var rows: [Tensor] = []
for row in 0..<count {
    var sum = a.slice(axis: 0, at: row)
    for k in 0..<row { sum -= Float(lower[row][k]) * rows[k] }
    rows.append(sum / Float(lower[row][row]))
}
return stack(rows, axis: 0) * gain
