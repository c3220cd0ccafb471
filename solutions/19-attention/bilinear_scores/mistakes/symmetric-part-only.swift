/// At d = d′ the scores are right for the parts of W that are equal on both sides of the diagonal. Exchange what query
/// and key hold: does your score notice who asked?
///
/// The mean of q·Wk and k·Wq was taken. Query and key play different parts, and W need not treat them alike; use q·Wk
/// alone.
let (batch, size) = (q.shape[0], w.shape[1])
let both = (matmul(q, w) + matmul(q, w.transposed())) / 2
let wanted = both.reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / sqrt(Float(size)) : scores
