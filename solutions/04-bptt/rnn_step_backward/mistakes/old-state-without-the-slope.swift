/// Only `dhPrevious` is wrong: it is what it would be without the tanh. What lies between the old state and the new one?
///
/// W_h and then the tanh. On the way back the tanh comes first here too: take the slope at the sum, not `dh`.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dh, wh), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
