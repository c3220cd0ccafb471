/// Only `db` is wrong: it is B times too small. Is there a mean anywhere in this step?
///
/// No. The bias was added to each row, and the slopes of all its uses add up. If the loss is a mean, its 1/B is in `dh` already.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.mean(axis: 0)
)
