/// All that comes through the candidate is too large, most where n is near 1 or -1. What lies between the candidate and its sum?
///
/// tanh, whose slope is 1 - n², written with what it put out. Multiply by it before you go on.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn, block(2))
let dr = dreset * h * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
