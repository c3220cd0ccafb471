/// Loops over rows, keys and both sizes: the double sum as it stands in the formula, with every index in sight.
var scores = Tensor(zeros: [keys.shape[0], keys.shape[1]])
let divisor: Float = scaled ? sqrt(Float(w.shape[1])) : 1
for row in 0..<q.shape[0] {
    for place in 0..<keys.shape[1] {
        var sum: Float = 0
        for from in 0..<w.shape[0] {
            for to in 0..<w.shape[1] {
                sum += q[row, from] * w[from, to] * keys[row, place, to]
            }
        }
        scores[row, place] = sum / divisor
    }
}
return scores
