/// Padding has 0, and the rows that have padding sum to less than 1. Who got the rest?
///
/// The softmax ran over all S places and padding was cut off afterwards. What it had received is lost. Leave it out
/// before the softmax, so that the real places share the whole 1.
var weights = softmax(scores, axis: 1)
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { weights[row, place] = 0 }
}
return weights
