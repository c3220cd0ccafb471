/// Without `causal` all is right. With it the last step is right too, and the others know what comes after them. Where do you ask whether
/// a step may see what follows?
///
/// Nowhere. In every head the scores of j > i have to be −∞ before the softmax.
let width = x.shape[2]
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func columns(_ part: Int, _ head: Int) -> Tensor {
    let first = part * width + head * size
    return packed.slice(axis: 2, from: first, to: first + size)
}
var found: [Tensor] = []
for head in 0..<heads {
    let (q, k, v) = (columns(0, head), columns(1, head), columns(2, head))
    let scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
    found.append(matmul(softmax(scores, axis: 2), v))
}
let joined = concatenate(found, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
