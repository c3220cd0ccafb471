/// Your largest weight in each row is 1 and the sum is more. Which line makes shares of exponentials?
///
/// The exponentials were not divided by their sum. Softmax is both: exponentials, then each divided by the sum over the
/// row.
var weights = Tensor(zeros: scores.shape)
for (row, length) in lengths.enumerated() where length > 0 {
    var largest = -Float.infinity
    for place in 0..<length { largest = max(largest, scores[row, place]) }
    for place in 0..<length { weights[row, place] = exp(scores[row, place] - largest) }
}
return weights
