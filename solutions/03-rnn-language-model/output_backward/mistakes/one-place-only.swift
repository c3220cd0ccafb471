/// `dh` is right and `dw` looks like the product of one slope with one state. How many places have used these weights?
///
/// Only the last of them has been counted: inside the loop `dw` has been set and not added to. All N places used the same weights,
/// and their slopes add up.
var dw = Tensor(zeros: w.shape)
var dby = Tensor(zeros: [w.shape[0]])
for n in 0..<h.shape[0] {
    let slopes = dlogits.slice(axis: 0, at: n)
    dw = slopes.reshaped([w.shape[0], 1]) * h.slice(axis: 0, at: n)
    dby = slopes
}
return (dw, dby, matmul(dlogits, w))
