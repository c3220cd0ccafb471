/// Rows that are not full begin with a step of padding. From which index does the first step of a row of length 3 come?
///
/// From 2. At index `length` stands padding already.
var y = x
for (row, length) in lengths.enumerated() {
    let reach = min(length, x.shape[1] - 1)
    for t in 0...reach {
        for d in 0..<x.shape[2] { y[row, t, d] = x[row, reach - t, d] }
    }
}
return y
