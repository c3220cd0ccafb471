/// With `causal` the last step is right and all earlier ones are too small, the first most of all. What do the weights of
/// one row add up to after your mask?
///
/// To less than 1: the later steps had taken their shares before you struck them out. Put −∞ in the place of their scores,
/// and then take the softmax, or divide each row by its sum once more.
let (batch, steps, size) = (x.shape[0], x.shape[1], x.shape[2])
let q = matmul(x, wq, transposingRight: true)
let k = matmul(x, wk, transposingRight: true)
let v = matmul(x, wv, transposingRight: true)
var weights = softmax(matmul(q, k, transposingRight: true) / sqrt(Float(size)), axis: 2)
if causal {
    for b in 0..<batch {
        for i in 0..<steps {
            for j in 0..<steps where j > i { weights[b, i, j] = 0 }
        }
    }
}
return matmul(weights, v)
