/// A batch of one is right; in a larger one each row's scores move when the next row's keys do. Which keys belong to
/// query b?
///
/// Each query met the keys of another row. Query b may look at source b only: give the product of a batch one matrix
/// for each row, in the same order.
let (batch, size) = (q.shape[0], w.shape[1])
let others = concatenate(
    [keys.slice(axis: 0, from: 1, to: batch), keys.slice(axis: 0, from: 0, to: 1)], axis: 0)
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(others, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / sqrt(Float(size)) : scores
