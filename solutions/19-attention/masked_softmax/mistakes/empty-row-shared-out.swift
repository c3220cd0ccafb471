/// All rows are right but one of length 0, where every place of padding has 1 / S. What is left of a very low score
/// when all of them are equally low?
///
/// Padding got a score such as −1e9. The softmax compares scores with each other only, and in an empty row all are
/// alike. Give that row zeros.
var cut = scores
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { cut[row, place] = -1e9 }
}
return softmax(cut, axis: 1)
