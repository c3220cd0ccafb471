/// At d = d′ all scores are off, and elsewhere matmul names two sizes that do not meet. Take q = (1, 0) and k = (0, 1):
/// which single number of W should be their score?
///
/// The query was multiplied by Wᵀ. Row i of W belongs to number i of the query, so a row vector q stands to the left of
/// W as it is.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w.transposed()).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / sqrt(Float(size)) : scores
