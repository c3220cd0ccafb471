/// Only `dhPrevious` is wrong. With r shut the candidate does not know h, and your gradient still flows there as if it did. What
/// arrived at r ⊙ h; what arrives at h?
///
/// It is multiplied by r on the way forward, so also on the way back: dreset ⊙ r.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn, block(2))
let dr = dreset * h * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
