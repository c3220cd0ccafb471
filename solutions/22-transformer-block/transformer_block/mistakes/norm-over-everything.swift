/// With one step all is right, and with more each step changes all others of its sequence, earlier ones too. Of how many numbers is the
/// mean taken?
///
/// Of the E numbers of one step. You took one mean over all the steps of a sequence.
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let size = width / heads
func norm(_ x: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor {
    func mean(_ t: Tensor) -> Tensor { t.mean(axis: 2).mean(axis: 1).reshaped([batch, 1, 1]) }
    let centered = x - mean(x)
    return centered / sqrt(mean(centered * centered) + 1e-5) * gain + bias
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
    let inner = relu(matmul(x, w1, transposingRight: true) + b1)
    return matmul(inner, w2, transposingRight: true) + b2
}
let h = x + attend(norm(x, gain1, bias1))
return h + feedForward(norm(h, gain2, bias2))
