/// `db` is the slope at the sums of the first sequence alone. To how many rows was the bias added?
///
/// To all of them, so its slope is the sum over the batch.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.slice(axis: 0, at: 0)
)
