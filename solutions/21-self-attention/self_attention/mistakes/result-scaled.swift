/// All your results are too small by some factor, a little different for each row, at T = 1 by √E exactly. What is to be divided by √E?
///
/// The scores, before the softmax. You divided what came out of it, where the weights have already been made.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true)
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v) / sqrt(Float(size))
