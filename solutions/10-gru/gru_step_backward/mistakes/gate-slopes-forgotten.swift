/// The candidate's rows are right, and both gates' are too large, by a factor of four or more. Are these the slopes in the gates, or
/// in the sums that they were made of?
///
/// In the gates. What the weights see are the sums, and between lies a sigmoid with the slope r(1 - r), or z(1 - z).
let size = h.shape[1]
func block(_ gate: Int) -> Tensor { whh.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let dn = dh * z * (1 - n * n)
let dz = dh * (n - h)
let dreset = matmul(dn, block(2))
let dr = dreset * h
let dsums = concatenate([dr, dz, dn], axis: 1)
let dhPrevious = dh * (1 - z) + matmul(dr, block(0)) + matmul(dz, block(1)) + dreset * r
let dwhh = concatenate(
    [matmul(dr.transposed(), h), matmul(dz.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
