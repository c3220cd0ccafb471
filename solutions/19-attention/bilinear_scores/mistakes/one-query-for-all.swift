/// The first row's scores are right, and in the other rows nothing changes when their own query does. Which row of q
/// does your loop read?
///
/// Every source was asked with the query of row 0. Each row of the batch is a sentence of its own, with its own query.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q.slice(axis: 0, at: 0), w)
let scores = stack((0..<batch).map { matmul(keys.slice(axis: 0, at: $0), wanted) }, axis: 0)
return scaled ? scores / sqrt(Float(size)) : scores
