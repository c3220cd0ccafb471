/// With one sequence all is right. With more, each row draws on the others. Whom may a step ask?
///
/// The steps of its own sequence. You made one long sequence of the batch: the scores have to be [B, T, T], a square for each row.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let rows = x.reshaped([batch * steps, size])
let q = matmul(rows, wq, transposingRight: true)
let k = matmul(rows, wk, transposingRight: true)
let v = matmul(rows, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for i in 0..<(batch * steps) {
        for j in 0..<(batch * steps) where j > i { scores[i, j] = -.infinity }
    }
}
return matmul(softmax(scores, axis: 1), v).reshaped([batch, steps, size])
