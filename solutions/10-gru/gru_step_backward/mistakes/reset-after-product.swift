/// With one unit all is right. With more, dz and dn are right, and whatever comes through r is not. Does r multiply the old
/// state here, or what U_n has made of it?
///
/// The old state. You went back through PyTorch's candidate, in which r stands outside the product. Go through U_n first;
/// what arrives there belongs to r ⊙ h, and only then is it shared between r and h.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn * r, block(2))
let dr = dn * matmul(h, block(2).transposed()) * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul((dn * r).transposed(), h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
