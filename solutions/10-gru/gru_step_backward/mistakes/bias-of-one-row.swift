/// Only `db` is wrong, and with a single sequence it is right. To how many rows of the batch was the bias added?
///
/// To all of them, so its slope is the sum over the batch. Yours is that of the first row.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn, block(2))
let dr = dreset * h * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.slice(axis: 0, at: 0))
