/// The steps after the first are off by little, and where K and d are near each other by least. Which number grows with the terms of
/// a score?
///
/// d, the numbers of one head. You divided by the root of K, the number of heads.
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
    var scores = matmul(q, k, transposingRight: true) / sqrt(Float(heads))
    if causal {
        for b in 0..<batch {
            for i in 0..<steps {
                for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
            }
        }
    }
    found.append(matmul(softmax(scores, axis: 2), v))
}
let joined = concatenate(found, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
