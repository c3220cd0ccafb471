/// The words are right, and where padding stood there is 0. What was to stay behind them?
///
/// The padding as it is. Setting it to 0 is another job, and cannot be undone by turning twice.
var y = Tensor(zeros: x.shape)
for (row, length) in lengths.enumerated() {
    for t in 0..<length {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, length - 1 - t, d] }
    }
}
return y
