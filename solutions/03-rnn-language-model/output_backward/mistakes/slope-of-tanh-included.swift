/// `dw` and `dby` are right, and each number of `dh` is too small, the more so the larger the state. To which point of the
/// network does `dh` belong?
///
/// The slope of tanh, 1 - h², has been multiplied in. It belongs to the cell, one station further back: `dh` is the slope in the
/// state as the output layer receives it.
(matmul(dlogits.transposed(), h), dlogits.sum(axis: 0), matmul(dlogits, w) * (1 - h * h))
