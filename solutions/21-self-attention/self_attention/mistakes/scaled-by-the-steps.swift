/// Your weights are too even in long sequences and too sharp in short ones, masked or not. What grows with the length of
/// the vectors, and what with the length of the sequence?
///
/// The dot product adds up E terms, so its spread grows with √E. You divided by √T, and the number of steps adds nothing
/// to a score.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(steps))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
