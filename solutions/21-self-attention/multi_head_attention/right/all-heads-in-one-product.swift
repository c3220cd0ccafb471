/// Heads become more rows of the batch: two batched products serve all of them, as in other libraries.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
let packed = matmul(x, wqkv, transposingRight: true) + bqkv
func inHeads(_ part: Int) -> Tensor {
    let third = packed.slice(axis: 2, from: part * width, to: (part + 1) * width)
    return third.transposed().reshaped([batch * heads, size, steps]).transposed()
}
var scores = matmul(inHeads(0) / sqrt(Float(size)), inHeads(1).transposed())
for n in 0..<(causal ? batch * heads : 0) {
    for i in 0..<steps {
        for j in 0..<i { scores[n, j, i] -= 1e9 }
    }
}
let mixed = matmul(softmax(scores, axis: 2), inHeads(2))
let joined = mixed.transposed().reshaped([batch, width, steps]).transposed()
return matmul(joined, wo.transposed()) + bo
