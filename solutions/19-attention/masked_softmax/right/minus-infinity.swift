/// Scores at padding become −∞ and one softmax does the whole batch, as libraries have it. The empty row has to be
/// caught by itself.
let source = scores.shape[1]
var cut = scores
for (row, length) in lengths.enumerated() {
    for place in length..<source { cut[row, place] = -.infinity }
}
var weights = softmax(cut, axis: 1)
for (row, length) in lengths.enumerated() where length == 0 {
    for place in 0..<source { weights[row, place] = 0 }
}
return weights
