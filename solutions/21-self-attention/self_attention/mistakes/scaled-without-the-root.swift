/// Your weights are too even, and the more so the larger E is: nearly a plain mean of the values. By what have the scores
/// been divided?
///
/// By E in place of its root. A sum of E independent terms has a spread of √E.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / Float(size)
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
