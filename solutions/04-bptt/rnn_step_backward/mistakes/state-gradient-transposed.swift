/// Only `dwh` is wrong, and its shape is right: each number stands in the row where its column should be. Row i of W_h holds the
/// weights with which unit i listens. Whose slope belongs into row i?
///
/// That of unit i, times the old state of each unit it listened to: dsumᵀ hPrevious. The product the other way round,
/// hPreviousᵀ dsum, is the transpose, and W_h is square, so no shape complains.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x),
    matmul(hPrevious.transposed(), dsum), dsum.sum(axis: 0)
)
