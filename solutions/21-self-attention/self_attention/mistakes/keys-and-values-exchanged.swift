/// Nothing agrees at any step. At T = 1, where the only weight is 1, what you hand on is x times another weight matrix.
/// Which of the three vectors is compared with the query, and which is mixed?
///
/// Keys are compared, values are mixed. With the two exchanged the program runs, since all have the same shape.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wv, transposingRight: true)
let v = matmul(x, wk, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
