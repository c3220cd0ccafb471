/// With one head all is right, and with heads of one number. Otherwise your heads compare numbers that do not belong together. Which columns make
/// up a head?
///
/// Neighbours: head 0 has columns 0 up to d of the queries, and so on. You dealt the columns out in turn, and took the results back
/// in turn.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func columns(_ part: Int, _ head: Int) -> Tensor {
    concatenate(
        (0..<size).map { n in
            let first = part * width + n * heads + head
            return packed.slice(axis: 2, from: first, to: first + 1)
        }, axis: 2)
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
let joined = concatenate(
    (0..<size).flatMap { n in found.map { $0.slice(axis: 2, from: n, to: n + 1) } }, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
