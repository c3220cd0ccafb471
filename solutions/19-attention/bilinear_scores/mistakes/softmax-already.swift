/// Each row is positive and sums to 1. What is asked for, scores or weights?
///
/// A softmax was taken at the end. The scores go on as they are: first it is seen to that padding is left out, and then
/// they become weights.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return softmax(scaled ? scores / sqrt(Float(size)) : scores, axis: 1)
