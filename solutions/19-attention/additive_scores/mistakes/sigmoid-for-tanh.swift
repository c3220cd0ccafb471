/// Where a hidden sum is 0 your score has half of v in it. What does the curve in the formula give at 0, and can it
/// give less?
///
/// The hidden numbers went through a sigmoid. tanh gives 0 at 0 and negative numbers below, so that a hidden number can
/// speak against a key as well as for it.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return matmul(sigmoid(asked + offered), v.reshaped([hidden, 1])).reshaped([batch, source])
