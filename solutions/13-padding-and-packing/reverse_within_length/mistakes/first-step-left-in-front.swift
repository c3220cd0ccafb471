/// The first step of each sequence has stayed where it was, and those behind it are turned round. With indices from 0,
/// which is the partner of index 0?
///
/// length − 1. Yours is length − t, which fits when steps are counted from 1.
var y = x
for (row, length) in lengths.enumerated() {
    for t in stride(from: 1, to: length, by: 1) {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, length - t, d] }
    }
}
return y
