/// Builds every diagonal matrix and multiplies as the formula is written. Most of the products are with 0.
func diagonal(_ v: Tensor) -> Tensor {
    var matrix = Tensor(zeros: [v.count, v.count])
    for i in 0..<v.count { matrix[i, i] = v[i] }
    return matrix
}
var jacobian = diagonal(Tensor(ones: [wh.shape[0]]))
for u in s + 1..<t + 1 {
    let slopes = states.slice(axis: 0, at: u).mapped { 1 - $0 * $0 }
    jacobian = matmul(matmul(diagonal(slopes), wh), jacobian)
}
return jacobian
