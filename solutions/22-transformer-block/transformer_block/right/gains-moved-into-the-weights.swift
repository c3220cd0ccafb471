/// A gain and a bias before a matrix are another matrix and another bias: the norms only centre and divide, on flat rows [BT, E].
let (batch, steps, width) = (x.shape[0], x.shape[1], x.shape[2])
let (rows, size) = (batch * steps, width / heads)
func plain(_ x: Tensor) -> Tensor {
    let mean = x.mean(axis: 1).reshaped([rows, 1])
    let spread = (x * x).mean(axis: 1).reshaped([rows, 1]) - mean * mean
    return (x - mean) / sqrt(spread + 1e-5)
}
let flat = x.reshaped([rows, width])
let packed = matmul(plain(flat), (wqkv * gain1).transposed()) + (matmul(wqkv, bias1) + bqkv)
var joined = Tensor(zeros: [rows, width])
for b in 0..<batch {
    for head in 0..<heads {
        for i in 0..<steps {
            var (total, largest): (Float, Float) = (0, -.infinity)
            var scores: [Float] = []
            for j in 0...i {
                var score: Float = 0
                for e in (head * size)..<((head + 1) * size) {
                    score += packed[b * steps + i, e] * packed[b * steps + j, width + e]
                }
                scores.append(score / sqrt(Float(size)))
                largest = max(largest, scores[j])
            }
            for j in 0...i {
                scores[j] = exp(scores[j] - largest)
                total += scores[j]
            }
            for j in 0...i {
                for e in (head * size)..<((head + 1) * size) {
                    joined[b * steps + i, e] += scores[j] / total * packed[b * steps + j, 2 * width + e]
                }
            }
        }
    }
}
let h = flat + matmul(joined, wo.transposed()) + bo
let inner = matmul(plain(h), (w1 * gain2).transposed()) + (matmul(w1, bias2) + b1)
return (h + matmul(relu(inner), w2.transposed()) + b2).reshaped(x.shape)
