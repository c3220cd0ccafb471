/// With `causal` the last step is right. At the earlier ones every head hands on too little. What do the weights of a row add
/// up to after your mask?
///
/// To less than 1: the later steps had their shares before you struck them out. −∞ goes in the place of their scores, before the
/// softmax.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func columns(_ part: Int, _ head: Int) -> Tensor {
    let first = part * width + head * size
    return packed.slice(axis: 2, from: first, to: first + size)
}
var found: [Tensor] = []
for head in 0..<heads {
    let (q, k, v) = (columns(0, head), columns(1, head), columns(2, head))
    var weights = softmax(matmul(q, k, transposingRight: true) / sqrt(Float(size)), axis: 2)
    if causal {
        for b in 0..<batch {
            for i in 0..<steps {
                for j in 0..<steps where j > i { weights[b, i, j] = 0 }
            }
        }
    }
    found.append(matmul(weights, v))
}
let joined = concatenate(found, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
