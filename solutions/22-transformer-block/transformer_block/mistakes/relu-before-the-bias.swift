/// With `b1` at 0 all is right. What does ReLU see?
///
/// The product with its bias. You bent the product and added the bias afterwards, so that the bias has no say in which numbers are shut.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
func norm(_ x: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
    let centered = x - x.mean(axis: 2).reshaped([batch, steps, 1])
    let variance = (centered * centered).mean(axis: 2).reshaped([batch, steps, 1])
    return centered / sqrt(variance + 1e-5) * gain + bias
}
func attend(_ x: Tensor) -> Tensor {
    let packed = matmul(x, wqkv, transposingRight: true) + bqkv
    func columns(_ part: Int, _ head: Int) -> Tensor {
        let first = part * width + head * size
        return packed.slice(axis: 2, from: first, to: first + size)
    }
    let found = (0..<heads).map { head -> Tensor in
        let (q, k, v) = (columns(0, head), columns(1, head), columns(2, head))
        var scores = matmul(q, k, transposingRight: true) / sqrt(Float(size))
        for b in 0..<batch {
            for i in 0..<steps {
                for j in 0..<steps where j > i { scores[b, i, j] = -.infinity }
            }
        }
        return matmul(softmax(scores, axis: 2), v)
    }
    return matmul(concatenate(found, axis: 2), wo, transposingRight: true) + bo
}
func feedForward(_ x: Tensor) -> Tensor {
    let inner = relu(matmul(x, w1, transposingRight: true)) + b1
    return matmul(inner, w2, transposingRight: true) + b2
}
let h = x + attend(norm(x, gain1, bias1))
return h + feedForward(norm(h, gain2, bias2))
