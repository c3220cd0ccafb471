/// The candidate's rows are right, and both gates' have the right sign and a size that hardly depends on how far open the gate was. Of
/// what do you take sigmoid?
///
/// Of r and z, which have been through it already. With the gate at hand its slope is just r(1 - r), or z(1 - z).
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * sigmoid(z) * (1 - sigmoid(z))
let dreset = matmul(dn, block(2))
let dr = dreset * h * sigmoid(r) * (1 - sigmoid(r))
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
