/// Your rows of weights do not add up to 1; the columns do. Over which axis does one query share out its attention?
///
/// Over the keys, the last axis. You let the queries compete for each key, so that a step may get more than one
/// whole value, or almost nothing.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 1), v)
