/// `dx` and `dhPrevious` are right. `dwx`, `dwh` and `db` are too large. Which slope do the weights need, that at `h` or that at the
/// sum?
///
/// That at the sum. The weights stand before the tanh, as the inputs do, so their slopes pass through 1 − h² too.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dh.transposed(), x), matmul(dh.transposed(), hPrevious),
    dh.sum(axis: 0)
)
