/// At one step all is right. At more, no head's rows of weights add up to 1; the columns do. Over which axis does one query share
/// out its attention?
///
/// Over the keys, the last axis. You let the queries compete for each key.
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
    var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
    if causal {
        for b in 0..<batch {
            for i in 0..<steps {
                for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
            }
        }
    }
    found.append(matmul(softmax(scores, axis: 1), v))
}
let joined = concatenate(found, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
