/// No score of yours is beyond −1 or 1, though the sum of |v| is larger. What does tanh bend, the hidden numbers or the
/// score?
///
/// The score was squeezed in place of the hidden numbers. Move tanh to the sum of the two parts, before v.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return tanh(matmul(asked + offered, v.reshaped([hidden, 1]))).reshaped([batch, source])
