/// Its own exponentials, over the real places alone, in reverse order. The largest is subtracted first; a row of length
/// 0 never enters the loops.
var weights = Tensor(zeros: scores.shape)
for row in lengths.indices {
    guard let largest = (0..<lengths[row]).map({ scores[row, $0] }).max() else { continue }
    var total: Float = 0
    for place in (0..<lengths[row]).reversed() {
        let share = exp(scores[row, place] - largest)
        weights[row, place] = share
        total += share
    }
    for place in 0..<lengths[row] { weights[row, place] *= 1 / total }
}
return weights
