/// Unscaled scores are right; the scaled ones are d′ times too large. Should scaling make scores of long vectors larger
/// or smaller?
///
/// The scores were multiplied by √d′. The root is the size they have grown to, and dividing takes it off again.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores * sqrt(Float(size)) : scores
