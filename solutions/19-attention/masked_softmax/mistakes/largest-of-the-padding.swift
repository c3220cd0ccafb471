/// All is right as long as padding holds small numbers. Once its score is 300, the row is nan. Which scores does your
/// largest one look at?
///
/// The softmax ran over padding too before it was cut off and the rest divided by its sum. Next to a 300 all real
/// shares are 0, and 0 / 0 is nan. Leave padding out first.
var weights = softmax(scores, axis: 1)
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { weights[row, place] = 0 }
    if length == 0 { continue }
    var total: Float = 0
    for place in 0..<length { total += weights[row, place] }
    for place in 0..<length { weights[row, place] /= total }
}
return weights
