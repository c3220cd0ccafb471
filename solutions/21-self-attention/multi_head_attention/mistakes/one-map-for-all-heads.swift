/// With one head all is right. With more, all your heads look at the same places. Who decides where a head looks?
///
/// Its own queries and keys. You took the mean of the heads' weights and gave it to all of them. Then one head would have done; PyTorch's
/// layer returns that mean beside the result, for people to look at, and does not use it.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func columns(_ part: Int, _ head: Int) -> Tensor {
    let first = part * width + head * size
    return packed.slice(axis: 2, from: first, to: first + size)
}
var mean = Tensor(zeros: [batch, steps, steps])
for head in 0..<heads {
    var scores = matmul(columns(0, head), columns(1, head), transposingRight: true) / sqrt(Float(size))
    if causal {
        for b in 0..<batch {
            for i in 0..<steps {
                for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
            }
        }
    }
    mean += softmax(scores, axis: 2) / Float(heads)
}
let joined = concatenate((0..<heads).map { matmul(mean, columns(2, $0)) }, axis: 2)
return matmul(joined, wo, transposingRight: true) + bo
