/// All five results are off, and some have the wrong sign, those that come through units below 0. Can a curve that only rises have a
/// negative slope?
///
/// h (1 − h) is the slope of the logistic function, from its output. This cell has a tanh, whose slope is 1 − h².
let dsum = dh * h * (1 - h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x),
    matmul(dsum.transposed(), hPrevious), dsum.sum(axis: 0)
)
