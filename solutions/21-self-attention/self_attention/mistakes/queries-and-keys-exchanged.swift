/// At T = 1 all is right, and beyond it your scores are the right ones with rows and columns exchanged. Which step's query
/// stands in row i?
///
/// The one of step i, against the keys of all. You put key i against all queries: row i says who asks for step i, and
/// not what step i asks for.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(k, q, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
