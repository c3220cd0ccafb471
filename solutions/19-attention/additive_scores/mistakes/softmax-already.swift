/// Each row is positive and sums to 1. What is asked for, scores or weights?
///
/// A softmax was taken at the end. The scores go on as they are, and become weights once padding has been left out.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return softmax(matmul(tanh(asked + offered), v.reshaped([hidden, 1])).reshaped([batch, source]), axis: 1)
