/// Loops over rows, keys and hidden numbers. Nothing is reshaped, and the query's part is computed once for each key
/// again.
let (batch, source) = (keys.shape[0], keys.shape[1])
var scores = Tensor(zeros: [batch, source])
for row in 0..<batch {
    for place in 0..<source {
        for unit in (0..<v.shape[0]).reversed() {
            var sum: Float = 0
            for from in 0..<w.shape[1] { sum += w[unit, from] * q[row, from] }
            for from in 0..<u.shape[1] { sum += u[unit, from] * keys[row, place, from] }
            scores[row, place] += v[unit] * tanh(sum)
        }
    }
}
return scores
