/// Multiplies the Jacobian of all steps together and puts `upstream` before it. It needs products of matrices where a row would do.
let (last, units) = (states.shape[0] - 1, upstream.count)
var product = Tensor((0..<units).map { i in (0..<units).map { $0 == i ? 1 : 0 } })
var norms = Tensor(zeros: [last + 1])
for t in stride(from: last, through: 0, by: -1) {
    let g = matmul(upstream, product)
    norms[t] = sqrt(matmul(g.reshaped([1, units]), g.reshaped([units, 1])).sum())
    let h = states.slice(axis: 0, at: t)
    product = matmul(product, (1 - h * h).reshaped([units, 1]) * wh)
}
return norms
