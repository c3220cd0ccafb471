/// Your numbers are far too large, and a step whose scores are negative comes out with the wrong sign. What turns scores into weights?
///
/// The softmax, over the keys. Without it each value is multiplied by a bare score, and nothing makes the rows sum to 1.
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
return matmul(scores, v)
