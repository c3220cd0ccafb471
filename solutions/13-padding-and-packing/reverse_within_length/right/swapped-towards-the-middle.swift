/// Two hands begin at the ends of a sequence and exchange what they hold until they meet. Nothing is copied but one
/// number at a time.
var y = x
for row in lengths.indices {
    var (low, high) = (0, lengths[row] - 1)
    while low < high {
        for d in 0..<x.shape[2] {
            let held = y[row, low, d]
            y[row, low, d] = y[row, high, d]
            y[row, high, d] = held
        }
        (low, high) = (low + 1, high - 1)
    }
}
return y
