/// All is right until the real scores are near −200; then the real places have next to nothing. Which score did you
/// give to padding?
///
/// Padding got a fixed score that was meant to be low, such as −100, and real scores can be lower. Only −∞ is below all
/// of them.
var cut = scores
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { cut[row, place] = -100 }
}
var weights = softmax(cut, axis: 1)
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { weights[row, place] = 0 }
}
return weights
