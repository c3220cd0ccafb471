/// Unscaled scores are right, scaled ones too large by √d′. Where does `scaled` stand in your code?
///
/// The division is missing. With `scaled` each score is divided by the root of the key's size.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scores
