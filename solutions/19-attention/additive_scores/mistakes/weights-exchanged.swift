/// At d = d′ the scores are off, and elsewhere matmul names two sizes that do not meet. Set the query to zero: which of
/// W and U should no longer matter?
///
/// W met the keys and U the query. W belongs to the one who asks.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, u.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, w.transposed())
return matmul(tanh(asked + offered), v.reshaped([hidden, 1])).reshaped([batch, source])
