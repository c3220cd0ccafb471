/// Padding has a weight, the same in every place of it, and the real places too little. What is e to the power of 0?
///
/// Scores at padding were set to 0. A score of 0 is a score like any other and earns a share of e⁰ = 1; only a score of
/// −∞ earns none.
var cut = scores
for (row, length) in lengths.enumerated() {
    for place in length..<scores.shape[1] { cut[row, place] = 0 }
}
return softmax(cut, axis: 1)
