/// Unscaled scores are right. The scaled ones are off by one factor for the whole batch, and that factor changes when
/// the source gets longer. How many products are summed in one score?
///
/// The scores were divided by √S. The spread of a dot product grows with the numbers in it, d′ of them, and not with
/// the number of keys.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / sqrt(Float(keys.shape[1])) : scores
