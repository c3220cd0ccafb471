/// With one head all is right. With more, a head's rows are not the steps: each step has been spread over several rows of one head. How
/// did you get from [B,T,E] to heads?
///
/// By `reshaped` alone, which leaves the numbers in their order. Steps and heads have to change places, before the attention
/// and after it.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func inHeads(_ part: Int) -> Tensor {
    packed.slice(axis: 2, from: part * width, to: (part + 1) * width).reshaped([batch * heads, steps, size])
}
var scores = matmul(inHeads(0), inHeads(1), transposingRight: true) / sqrt(Float(size))
if causal {
    for b in 0..<(batch * heads) {
        for i in 0..<steps {
            for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
        }
    }
}
let joined = matmul(softmax(scores, axis: 2), inHeads(2)).reshaped([batch, steps, width])
return matmul(joined, wo, transposingRight: true) + bo
