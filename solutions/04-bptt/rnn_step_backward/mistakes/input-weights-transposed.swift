/// As soon as D and H are the same, `dwx` runs, and its rows stand where its columns should. Which size of `wx` comes first?
///
/// H. A gradient has the shape of what it is for, `[H, D]`: dsumᵀ x. The product the other way round, xᵀ dsum, is its transpose.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(x.transposed(), dsum),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
