/// Each step is where it was, and the numbers within it are turned round. Which axis is time?
///
/// Axis 1. In [B, T, D] the last axis holds the numbers of one step, which stay together and in order.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<length {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, t, x.shape[2] - 1 - d] }
    }
}
return y
