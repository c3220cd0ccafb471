/// The reset gate's rows are wrong, and with them whatever r's sum reaches; z's and n's are right. If h is 0, can r change anything?
///
/// No, since r multiplies h. So the slope in r is that of r ⊙ h times h.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn, block(2))
let dr = dreset * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
