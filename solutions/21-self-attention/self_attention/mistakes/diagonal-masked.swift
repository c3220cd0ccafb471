/// With `causal` the first step is `nan`, and every other mixes only the steps before it. What may a step see besides
/// those?
///
/// Itself. It has been read when it asks, and for the first step there is nothing else: a softmax over no score at all is
/// 0 / 0. Cross out j > i and leave j = i.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j >= i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
