/// As soon as D and H are the same, `dx` runs, and only it is wrong. Forwards `wx` was transposed. Which way round does it stand on the
/// way back?
///
/// As it is: `dsum` is `[B, H]` and `wx` is `[H, D]`. Input j reached all H units, with the weights of column j.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx.transposed()), matmul(dsum, wh), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
