/// With `causal` all is right. Without it only the last step is. What should the first step see when nothing is hidden?
///
/// All steps. Your mask is set whatever `causal` says.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
do {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
