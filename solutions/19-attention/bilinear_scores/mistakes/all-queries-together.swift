/// A batch of one is right; in a larger one each score is a sum over all queries of the batch. How many queries does
/// one source have?
///
/// Every key was scored against every query, and the scores were added up. The rows of a batch have nothing to do with
/// each other: pair each source with its own query.
let wanted = matmul(q, w)
let scores = matmul(keys, wanted.transposed()).sum(axis: 2)
return scaled ? scores / sqrt(Float(w.shape[1])) : scores
