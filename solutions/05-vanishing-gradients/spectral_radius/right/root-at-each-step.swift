/// Takes the k-th root of each factor and multiplies these: no sum of logarithms, and nothing can overflow.
let scale = 1 / Float(k)
var (result, column): (Float, Tensor) = (1, v.reshaped([v.count, 1]))
column = column / sqrt((column * column).sum())
for _ in 1...k {
    column = matmul(w, column)
    let length = sqrt((column * column).sum())
    guard length > 0 else { return 0 }
    result *= exp(log(length) * scale)
    column = column.mapped { $0 / length }
}
return result
