/// Only `dhPrevious` is wrong, and its shape is right. Forwards, unit i listened to unit j with the weight in row i, column j. Which
/// weights does the slope of old unit j meet on its way back?
///
/// Those of column j, one for each unit i that listened to it: Σ dsum_i · W_h[i, j]. In rows that is `dsum` times `wh` as it stands;
/// with the transpose the rows are read again, as on the way forward.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh.transposed()), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
