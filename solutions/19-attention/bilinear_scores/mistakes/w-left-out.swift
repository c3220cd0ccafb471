/// At d = d′ your scores do not change when W does. Where in your code does it enter?
///
/// The plain dot product of query and key was taken. W says which number of the query has to meet which of the key:
/// multiply q by it first.
let (batch, size) = (q.shape[0], w.shape[1])
let wanted = q.reshaped([batch, size, 1])
let scores = matmul(keys, wanted).reshaped([batch, keys.shape[1]])
return scaled ? scores / sqrt(Float(size)) : scores
