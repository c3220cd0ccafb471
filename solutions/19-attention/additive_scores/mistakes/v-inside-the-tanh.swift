/// All scores lie between −A and A whatever v is, and twice v is not twice the score. What is the last thing that
/// happens to the hidden numbers?
///
/// v was multiplied in before the tanh. It weighs the hidden numbers once they are bent: tanh first, then the dot
/// product with v.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return tanh((asked + offered) * v).sum(axis: 2)
