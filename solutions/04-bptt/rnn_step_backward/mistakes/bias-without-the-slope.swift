/// Only `db` is wrong: it is the sum of the rows of `dh`. Was the bias added before the tanh or after it?
///
/// Before it, in the sum, as the two products were. Add up the rows of the slope at the sum.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x), matmul(dsum.transposed(), hPrevious),
    dh.sum(axis: 0)
)
