/// Your weights are sharper than the right ones, and the more so the larger E is. What happens to a dot product's spread
/// when the vectors have more numbers?
///
/// It grows with √E, and the scores have to be divided by that before the softmax.
let (batch, steps) = (x.shape[0], x.shape[1])
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
return matmul(softmax(scores, axis: 2), v)
