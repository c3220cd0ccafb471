/// The last step of each sequence has stayed at its end, and those before it are turned round. How many steps of a row
/// take part?
///
/// All `length` of them. The last is at index length − 1, and goes to index 0.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<(length - 1) {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, length - 2 - t, d] }
    }
}
return y
