/// `dhPrevious` is right. In the weights' slopes the first two blocks have changed places, and `dx` has met the wrong rows of `wih`. In
/// which order did you put the three slopes side by side?
///
/// z, r, n. The rows of `wih`, `whh` and the bias are in the order r, z, n, and the slopes of the sums have to stand in the
/// same.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h) * z * (1 - z)
let dreset = matmul(dn, block(2))
let dr = dreset * h * r * (1 - r)
let dsums = concatenate([dz, dr, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dz.transposed(), h), matmul(dr.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
