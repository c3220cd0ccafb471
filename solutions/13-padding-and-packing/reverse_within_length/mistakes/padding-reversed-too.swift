/// The words are right, and the padding behind them is turned round in its own place. What was to be done with it?
///
/// Nothing. Padding has no order that anybody reads, and the task leaves each of its steps where it stands: copy it as it
/// is.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<x.shape[1] {
        let from = t < length ? length - 1 - t : x.shape[1] - 1 - (t - length)
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, from, d] }
    }
}
return y
