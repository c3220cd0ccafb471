/// Full rows are right. In the others padding stands in front, and the words come behind it. What would a layer read
/// first that begins at index 0?
///
/// Padding. Turn round only the steps that count: index t takes from length − 1 − t, and not from T − 1 − t.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<x.shape[1] where length > 0 {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, x.shape[1] - 1 - t, d] }
    }
}
return y
