/// Your scores are too large wherever the sums are, and without bound. What keeps a hidden number between −1 and 1?
///
/// The tanh is missing. Without it the score is a sum of one part from the query and one from the key, and no key is
/// wanted more by one query than by another.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return matmul(asked + offered, v.reshaped([hidden, 1])).reshaped([batch, source])
