/// Unscaled scores are too small by d′, and scaled ones as well. What happens to the products of one query and one key,
/// are they added or averaged?
///
/// The mean of the products was taken. A dot product is their sum; what tames it, if anything, is the root of d′, and
/// only where `scaled` asks for it.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = matmul(q, w).reshaped([batch, 1, size])
let scores = (wanted * keys).mean(axis: 2)
return scaled ? scores / sqrt(Float(size)) : scores
