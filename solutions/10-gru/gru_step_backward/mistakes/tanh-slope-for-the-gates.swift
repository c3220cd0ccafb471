/// The candidate's rows are right and both gates' are too large, most where a gate is nearly shut. Which curve has the slope 1 - y² at
/// its output y?
///
/// tanh. A gate came through sigmoid, whose slope at its output r is r(1 - r).
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * (1 - z * z)
let dreset = matmul(dn, block(2))
let dr = dreset * h * (1 - r * r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
