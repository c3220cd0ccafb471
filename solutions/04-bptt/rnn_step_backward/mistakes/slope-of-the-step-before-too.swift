/// Only `dhPrevious` is wrong: each number is too small, the more so the larger the old state. To which point of the network does
/// it belong?
///
/// To the old state as this step receives it. The slope 1 − hPrevious² has been multiplied in as well; that is the work of the step
/// before, which would do it a second time.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh) * (1 - hPrevious * hPrevious), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
