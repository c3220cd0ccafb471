/// With one head all is right. With more, a head's queries, keys and values come of rows that belong to something else. In what order
/// do the 3E rows stand here?
///
/// All queries, then all keys, then all values, as in PyTorch; each of these is then cut into heads. You read them as one head after
/// another, each with its own three: so GPT-NeoX packs them. Weights of one order run in code for the other, and mean
/// nothing there.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func columns(_ part: Int, _ head: Int) -> Tensor {
    let first = (head * 3 + part) * size
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
let joined = concatenate(found, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
