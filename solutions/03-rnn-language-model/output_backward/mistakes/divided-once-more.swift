/// `dw` and `dby` are N times too small. Who divides by N, the loss or the layer?
///
/// The loss, once. Its slopes `dlogits` hold the 1/N, and the way back passes them on by multiplying and adding.
let n = Float(h.shape[0])
return (matmul(dlogits.transposed(), h) / n, dlogits.sum(axis: 0) / n, matmul(dlogits, w))
