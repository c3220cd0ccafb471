/// Rows that are as long as row 0 are right. Within which length do you turn the others?
///
/// Within row 0's. Each row has its own.
var y = x
for (row, length) in lengths.enumerated() {
    for t in 0..<lengths[0] where length > 0 {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, lengths[0] - 1 - t, d] }
    }
}
return y
