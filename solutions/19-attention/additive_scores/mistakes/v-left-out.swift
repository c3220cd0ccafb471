/// The scores do not change with v. How does one number come out of A of them?
///
/// The hidden numbers were added up as they are. Each counts as much as v says, for or against.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return tanh(asked + offered).sum(axis: 2)
