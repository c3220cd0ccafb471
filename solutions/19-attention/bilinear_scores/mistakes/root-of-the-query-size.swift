/// Unscaled scores are right, the scaled ones off by one factor that vanishes at d = d′. Which two vectors meet in the
/// last dot product, and how long are they?
///
/// The scores were divided by the root of the query's size. W has taken the query into the space of the keys before the
/// two meet, so d′ numbers are summed.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / sqrt(Float(q.shape[1])) : scores
