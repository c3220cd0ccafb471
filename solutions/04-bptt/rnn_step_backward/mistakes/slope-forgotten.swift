/// Every result is as if tanh did nothing, and `db` is just the sum of the rows of `dh`. What lies between the weighted sum and `h`?
///
/// The tanh. A sum that moves by a little moves `h` by 1 − h² times as much, so the slope at the sum is dh · (1 − h²), number by
/// number. All five results start from there.
(
    matmul(dh, wx), matmul(dh, wh), matmul(dh.transposed(), x), matmul(dh.transposed(), hPrevious),
    dh.sum(axis: 0)
)
