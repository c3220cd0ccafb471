/// The first half of each sequence is right, and the second half still holds what it held. From what do you read while
/// you write?
///
/// From the tensor that you are changing: past the middle it reads what it has just written, and so writes back what was
/// there. Read from x, or exchange both steps of a pair at once and stop at the middle.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<length {
        for d in 0..<x.shape[2] { y[row, t, d] = y[row, length - 1 - t, d] }
    }
}
return y
