/// The softmax's Jacobian of each row, diag(α) − ααᵀ, written out and multiplied. It costs S² numbers a row, which the
/// sum over the row avoids.
var rows: [(Tensor, Tensor, Tensor)] = []
for (row, length) in lengths.enumerated() {
    let (k, v) = (keys.slice(axis: 0, at: row), values.slice(axis: 0, at: row))
    let (query, gradient) = (q.slice(axis: 0, at: row), dc.slice(axis: 0, at: row))
    var scores = matmul(k, query)
    for place in length..<k.shape[0] { scores[place] = -.infinity }
    let weights = softmax(scores, axis: 0)
    let column = weights.reshaped([k.shape[0], 1])
    var jacobian = -matmul(column, column.transposed())
    for place in 0..<k.shape[0] { jacobian[place, place] += weights[place] }
    let slopes = matmul(jacobian, matmul(v, gradient))
    rows.append(
        (
            matmul(slopes, k), matmul(slopes.reshaped([k.shape[0], 1]), query.reshaped([1, query.count])),
            matmul(column, gradient.reshaped([1, gradient.count]))
        ))
}
return (
    stack(rows.map { $0.0 }, axis: 0), stack(rows.map { $0.1 }, axis: 0), stack(rows.map { $0.2 }, axis: 0)
)
