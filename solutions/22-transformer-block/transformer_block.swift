import NumericCore

/// A block of a language model: causal attention, then a feed-forward part, each behind a layer normalisation and beside a way
/// around it.
///
/// - Parameters:
///   - x: the sequences [B, T, E].
///   - wqkv: the weights of queries, keys and values, in this order [3E, E].
///   - bqkv: their biases [3E].
///   - wo: the weights of the attention's output [E, E].
///   - bo: its bias [E].
///   - gain1: the gain of the norm before the attention [E].
///   - bias1: its bias [E].
///   - gain2: the gain of the norm before the feed-forward part [E].
///   - bias2: its bias [E].
///   - w1: the first layer of the feed-forward part [F, E].
///   - b1: its bias [F].
///   - w2: the second layer [E, F].
///   - b2: its bias [E].
///   - heads: the number of heads K, which divides E.
/// - Returns: the steps after the block [B, T, E].
func transformerBlock(
    x: Tensor, wqkv: Tensor, bqkv: Tensor, wo: Tensor, bo: Tensor,
    gain1: Tensor, bias1: Tensor, gain2: Tensor, bias2: Tensor,
    w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor, heads: Int
) -> Tensor {
    // solution
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
        let inner = relu(matmul(x, w1, transposingRight: true) + b1)
        return matmul(inner, w2, transposingRight: true) + b2
    }
    let h = x + attend(norm(x, gain1, bias1))
    return h + feedForward(norm(h, gain2, bias2))
    // stub
    // // Normalise, attend, add; normalise, feed forward, add. Then run: workbook grade
    // unwritten()
    // end
}
