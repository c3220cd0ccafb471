/// `dby` is smaller than it should be, and changes when the states do. What is the slope of h W_yᵀ + b_y in its last term?
///
/// It is 1: whatever the state, raising a number of the bias raises its logit by as much. The states belong into `dw` only.
(
    matmul(dlogits.transposed(), h), matmul(dlogits.transposed(), h).sum(axis: 1), matmul(dlogits, w)
)
