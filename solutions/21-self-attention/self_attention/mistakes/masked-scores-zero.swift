/// With `causal` the last step is right, and the earlier ones still feel the steps behind them, those that should be
/// crossed out. What weight does a score of 0 get?
///
/// That of e⁰, a share like any other. A score that must get nothing is −∞: e to that is exactly 0.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = 0 }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
