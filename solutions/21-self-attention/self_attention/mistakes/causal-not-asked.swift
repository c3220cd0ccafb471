/// Without `causal` all is right. With it the last step is right too, and all the others know what comes after them.
/// Where does your program ask whether a step may see what follows?
///
/// Nowhere. With `causal` the scores of j > i have to be −∞ before the softmax.
let size = x.shape[2]
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
let scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
return matmul(softmax(scores, axis: 2), v)
