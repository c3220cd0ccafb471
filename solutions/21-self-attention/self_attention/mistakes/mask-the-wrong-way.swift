/// With `causal` your last step hands on its own value unchanged, and the first one mixes those of all. Which of the two
/// indices is the one that asks, and which side of it is its future?
///
/// Row i asks, and j > i is its future. You crossed out j < i: every step sees what follows and nothing that came before.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j < i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
