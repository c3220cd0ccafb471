/// Small scores are nearly right, and none is beyond −1 or 1. How many tanhs stand in the formula?
///
/// The score went through a second tanh. The only one is inside, on the hidden numbers; the score itself is a plain
/// sum.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return tanh(matmul(tanh(asked + offered), v.reshaped([hidden, 1]))).reshaped([batch, source])
