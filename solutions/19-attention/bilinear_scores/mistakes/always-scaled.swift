/// Scaled scores are right, unscaled ones too small by √d′. What does your code do when `scaled` is false?
///
/// The division was made in every call. It is asked for only where `scaled` is true.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scores / sqrt(Float(size))
