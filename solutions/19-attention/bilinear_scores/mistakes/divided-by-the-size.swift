/// Unscaled scores are right; the scaled ones are too small by √d′. By what does the spread of a sum of d′ independent
/// terms grow, and by what its variance?
///
/// The scores were divided by d′. The variance grows with d′, so the spread, its root, grows with √d′.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / Float(size) : scores
