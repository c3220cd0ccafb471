/// With one unit all is right; with more, whatever passes a block of `whh` is wrong. The blocks are square, so both ways fit. On the
/// way forward a state was multiplied by the transpose: what is the way back?
///
/// The block as it is. y = h Uᵀ gives dh = dy U, without a transpose.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn, block(2).transposed())
let dr = dreset * h * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious =
    dh * (1 - z) + matmul(dr, block(0).transposed()) + matmul(dz, block(1).transposed()) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
