/// Everything is as it would be if z were the share that is kept. Which share did the old state get in the last line of the step?
///
/// (1 - z). Your gradients are those of the form of Cho and others (2014) and of PyTorch; here z writes.
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * (1 - z) * (1 - n * n)
let dz = dh * (h - n) * z * (1 - z)
let dreset = matmul(dn, block(2))
let dr = dreset * h * r * (1 - r)
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * z + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
