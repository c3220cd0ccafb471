/// Everything is right until the scores are near 200 or −200; then there is nan. How large is e²⁰⁰ for a Float?
///
/// The exponentials were taken of the scores as they are. e to a power beyond 88 is infinite for a Float, and below
/// −104 it is 0. Subtract the largest real score of the row first; it divides out.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() where length > 0 {
    var total: Float = 0
    for place in 0..<length { total += exp(scores[row, place]) }
    for place in 0..<length { weights[row, place] = exp(scores[row, place]) / total }
}
return weights
