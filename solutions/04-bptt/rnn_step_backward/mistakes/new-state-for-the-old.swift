/// Only `dwh` is wrong. Which state did W_h multiply in this step?
///
/// The one before it. A weight's slope is what it multiplied times the slope where the product went, so `dwh` is made of
/// `hPrevious`; `h` came out only afterwards.
let dsum = dh * (1 - h * h)
return (
    matmul(dsum, wx), matmul(dsum, wh), matmul(dsum.transposed(), x), matmul(dsum.transposed(), h),
    dsum.sum(axis: 0)
)
