/// With one head all is right, and at one step. Otherwise each row of your result is made from several steps of one head. How did you put the heads
/// side by side?
///
/// By `reshaped` alone, which leaves all steps of head 0 in front of those of head 1. For each step its heads have to be brought
/// together first.
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
    found.append(matmul(softmax(scores, axis: 2), v))
}
let joined = stack(found, axis: 1).reshaped([batch, steps, width])
return matmul(joined, wo, transposingRight: true) + bo
