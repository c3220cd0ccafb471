/// At A = d all scores are off, and elsewhere matmul names two sizes that do not meet. Which axis of W belongs to the
/// query?
///
/// W was used without its transpose. Its rows are the A hidden numbers, its columns those of the query, and a batch of
/// rows meets the transpose.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return matmul(tanh(asked + offered), v.reshaped([hidden, 1])).reshaped([batch, source])
