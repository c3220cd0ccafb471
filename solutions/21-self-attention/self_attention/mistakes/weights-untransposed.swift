/// Nothing agrees, at T = 1 either, and no size stopped the program: the weights are square. In what order do the weights
/// have their two axes?
///
/// [out, in], as in the whole course, so a row of x meets a row of W: the product is x times the transposed weights.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq)
let k = matmul(x, wk)
let v = matmul(x, wv)
var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
return matmul(softmax(scores, axis: 2), v)
